import { expect, it } from '@jest/globals';
import { monthsBefore } from '#domain/shared/months-before';

it.each([
  ['2026-07-15T10:00:00Z', 3, '2026-04-15T10:00:00Z'],
  ['2026-05-31T10:00:00Z', 3, '2026-02-28T10:00:00Z'],
  ['2024-05-31T10:00:00Z', 3, '2024-02-29T10:00:00Z'],
  ['2026-01-31T23:59:59Z', 12, '2025-01-31T23:59:59Z'],
])('%s, %i months before, is %s: never a day of the month after', (at, months, before) => {
  expect(monthsBefore(new Date(at), months)).toEqual(new Date(before));
});
