import { expect, it } from '@jest/globals';
import { sheetMoment } from '../../../../web/events/event-sheet.ts';

it.each([
  ['2026-12-03T13:30:00Z', 'Europe/Paris', '2026-12-03 14:30'],
  ['2027-10-31T00:30:00Z', 'Europe/Paris', '2027-10-31 02:30 UTC+2'],
  ['2027-10-31T01:30:00Z', 'Europe/Paris', '2027-10-31 02:30 UTC+1'],
])('a moment in a table is figures alone: %s', (at, zone, told) => {
  expect(sheetMoment(new Date(at), zone)).toBe(told);
});
