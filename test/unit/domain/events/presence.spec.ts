import { describe, expect, it } from '@jest/globals';
import { slotsToAttend } from '#domain/events/gatherings/presence';

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);

describe('presence by the page that is open', () => {
  it.each([
    ['12:00', '13:00', 6],
    ['12:00', '13:15', 8],
    // A slot that the event only touches is one of its slots.
    ['12:02', '13:02', 7],
    ['12:00', '12:15', 2],
  ])('from %s to %s takes %d slots of five minutes', (from, until, slots) => {
    expect(slotsToAttend(at(from), at(until))).toBe(slots);
  });
});
