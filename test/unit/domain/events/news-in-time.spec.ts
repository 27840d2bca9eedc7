import { describe, expect, it } from '@jest/globals';
import { GATHERING_NEWS } from '#domain/events/gatherings/gathering.facts';
import { isVainLate, toBeKnownBy } from '#domain/events/gatherings/news-in-time';

const at = (hour: string) => new Date(`2026-12-01T${hour}:00Z`);
const event = { startsAt: at('14:00'), endsAt: at('16:00'), beganAt: null, offeredUntil: null };

describe('news of an event is to be known', () => {
  it.each([
    ['before it begins', { toldAt: at('13:45') }, '14:00'],
    ['before the offer is over', { toldAt: at('10:00'), offeredUntil: at('12:00') }, '12:00'],
    [
      'by the hour that they knew, where that comes first',
      { toldAt: at('10:00'), beganAt: at('11:00') },
      '11:00',
    ],
    ['by the new hour, where that comes first', { toldAt: at('10:00'), beganAt: at('15:00') }, '14:00'],
    [
      'by no hour that had passed',
      { toldAt: at('10:00'), beganAt: at('09:00'), offeredUntil: at('09:30') },
      '14:00',
    ],
    ['before it ends, while it takes place', { toldAt: at('14:20') }, '16:00'],
  ] as const)('%s', (_what, p, by) => {
    expect(toBeKnownBy({ ...event, ...p })).toEqual(at(by));
  });
});

it('says nothing too late, but of what is not to be any more', () => {
  expect(GATHERING_NEWS.filter((news) => !isVainLate(news))).toEqual([
    'lapsed',
    'given-up',
    'off-list',
    'moved',
    'cancelled',
  ]);
  expect(isVainLate(null)).toBe(true);
});
