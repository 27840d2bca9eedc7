import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { BigDate } from '../../../../web/events/big-date.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const shown = (startsAt: string, endsAt: string, locale: 'fr' | 'en' = 'fr') => {
  const event = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone: 'Europe/Paris' };
  const html = renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-01T12:00:00Z">
      <BigDate event={event} />
    </TextsProvider>,
  );
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

it('an event of one day shows its day, and so does one that goes on into the night', () => {
  expect(shown('2026-12-10T09:00Z', '2026-12-10T16:00Z')).toBe('10 décembre 2026');
  expect(shown('2026-12-10T09:00Z', '2026-12-10T23:00Z')).toBe('10 décembre 2026');
  expect(shown('2026-12-10T20:00Z', '2026-12-11T01:00Z')).toBe('10 décembre 2026');
});

it('one of several days shows the first and the last', () => {
  expect(shown('2026-12-10T09:00Z', '2026-12-12T16:00Z')).toBe('du 10 au 12 décembre 2026');
  expect(shown('2026-12-10T09:00Z', '2026-12-12T16:00Z', 'en')).toBe('from 10 to 12 December 2026');
  expect(shown('2026-11-30T09:00Z', '2026-12-02T16:00Z')).toBe('du 30 novembre au 2 décembre 2026');
  expect(shown('2026-12-31T09:00Z', '2027-01-02T16:00Z')).toBe('du 31 décembre 2026 au 2 janvier 2027');
});
