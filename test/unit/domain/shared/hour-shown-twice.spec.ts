import { expect, it } from '@jest/globals';
import { turnOf } from '#domain/shared/hour-shown-twice';

it.each([
  ['2027-10-31T00:30:00Z', 'Europe/Paris', 'first'],
  ['2027-10-31T01:30:00Z', 'Europe/Paris', 'second'],
  // Just before, and just after.
  ['2027-10-30T23:59:00Z', 'Europe/Paris', null],
  ['2027-10-31T02:00:00Z', 'Europe/Paris', null],
  ['2027-03-28T01:00:00Z', 'Europe/Paris', null],
  ['2027-06-01T12:00:00Z', 'Europe/Paris', null],
  // There clocks go back another night, or never.
  ['2027-10-31T00:30:00Z', 'America/Miquelon', null],
  ['2027-11-07T03:30:00Z', 'America/Miquelon', 'first'],
  ['2027-10-31T00:30:00Z', 'Indian/Reunion', null],
])('tells the two times apart that clocks show the same: %s in %s', (at, zone, turn) => {
  expect(turnOf(new Date(at), zone)).toBe(turn);
});
