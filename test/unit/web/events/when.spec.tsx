import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { Begins, When } from '../../../../web/events/when.tsx';

const whenOf = (startsAt: string, endsAt: string, locale: 'fr' | 'en' = 'fr', zone = 'Europe/Paris') =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2027-09-01T12:00:00Z">
      <When event={{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone }} />
    </TextsProvider>,
  );
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');

it('says which of two times is meant where clocks show it twice', () => {
  const night = ['2027-10-31T00:30:00Z', '2027-10-31T01:45:00Z'] as const;
  expect(plain(whenOf(...night))).toContain('02:30 (heure d’été) – 02:45 (heure d’hiver) (heure de Paris)');
  expect(plain(whenOf(...night, 'en'))).toContain(
    '02:30 (before clocks go back) – 02:45 (after clocks go back)',
  );
  expect(whenOf(...night)).toContain('data-second="{hour} (heure d’hiver)"');
});

it('says no more than the hour of any other', () => {
  const html = whenOf('2027-10-31T00:30:00Z', '2027-10-31T01:45:00Z', 'fr', 'Indian/Reunion');
  expect(plain(html)).toContain('04:30 – 05:45 (heure de Saint-Denis de La Réunion)');
  expect(whenOf('2027-06-01T12:30:00Z', '2027-06-01T13:30:00Z')).not.toMatch(/heure d’|data-second/);
});

it('lists of the team say whose clocks show the hour at which an event begins, but for those of Paris', () => {
  const begins = (zone: string) =>
    plain(
      renderToStaticMarkup(
        <TextsProvider locale="fr" now="2027-09-01T12:00:00Z">
          <Begins
            event={{
              startsAt: new Date('2027-10-05T12:30:00Z'),
              endsAt: new Date('2027-10-05T13:30:00Z'),
              zone,
            }}
          />
        </TextsProvider>,
      ),
    );
  expect(begins('Europe/Paris')).toBe('5 octobre 2027 à 14:30');
  expect(begins('Indian/Reunion')).toBe('5 octobre 2027, 16:30 (heure de Saint-Denis de La Réunion)');
});
