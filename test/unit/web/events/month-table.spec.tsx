import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { inMonth, MonthTable } from '../../../../web/events/month-table.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const event = (id: string, startsAt: string, endsAt: string) => ({
  id,
  title: `Event ${id}`,
  stage: 'published',
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
/** By their days in Paris. */
const LASTING = event('fair', '2026-11-29T09:00:00Z', '2026-12-02T17:00:00Z');
const TO_MIDNIGHT = event('night', '2026-12-10T19:00:00Z', '2026-12-10T23:00:00Z');
const OVER = event('over', '2026-11-29T09:00:00Z', '2026-11-30T23:00:00Z');

/** What stands in each day of December that holds something. */
function inDecember(events: readonly object[]): Readonly<Record<string, string>> {
  const table = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <MonthTable month="2026-12" events={events as never} hrefOf={({ id }) => `/${id}`} stages={[]} />
    </TextsProvider>,
  );
  const days = [...table.matchAll(/dateTime="([\d-]+)".*?<\/td>/gs)];
  return Object.fromEntries(
    days.flatMap(([cell, day]) => {
      const shown = [...cell.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text]) => text);
      return shown.length > 0 ? [[day!, shown.join(' | ')]] : [];
    }),
  );
}

it('an event of several days stands in each of them, also those of the month after that in which it began', () => {
  expect(inDecember([LASTING])).toEqual({
    '2026-12-01': '(suite) Event fair',
    '2026-12-02': '(suite) Event fair',
  });
  expect(inDecember([TO_MIDNIGHT])).toEqual({ '2026-12-10': '20:00 Event night' });
});

it('a month has what has a day in it', () => {
  const idsIn = (month: string) => inMonth(month, [LASTING, TO_MIDNIGHT, OVER]).map(({ id }) => id);
  expect(idsIn('2026-11')).toEqual(['fair', 'over']);
  expect(idsIn('2026-12')).toEqual(['fair', 'night']);
  expect(idsIn('2027-01')).toEqual([]);
});
