import { describe, expect, it } from '@jest/globals';
import { isForGood } from '#domain/moderation/decisions/decision-action';
import { countsOf, endOf, lastingUntil, stepOf } from '#domain/moderation/sanctions/ladder';
import { parisDay } from '#domain/shared/day';

const AT = new Date('2026-03-20T23:30:00.000Z');
const exclusion = stepOf('exclusion-temporaire');

describe('a step whose end is chosen', () => {
  it('lasts to the end of that day in Paris, also across the change of hour', () => {
    const until = endOf(lastingUntil(exclusion, '2026-03-31', AT), AT)!;
    expect(until.toISOString()).toBe('2026-03-31T21:59:59.000Z');
    expect(parisDay(until)).toBe('2026-03-31');
  });

  it('begins tomorrow at the earliest as Paris counts, and ends within a year', () => {
    for (const day of ['2026-03-21', '2027-03-22'])
      expect(() => lastingUntil(exclusion, day, AT)).toThrow('moderation.end-out-of-reach');
    for (const day of ['2026-13-01', ''])
      expect(() => lastingUntil(exclusion, day, AT)).toThrow('official.not-a-day');
    for (const day of ['2026-03-22', '2027-03-21'])
      expect(lastingUntil(exclusion, day, AT).until).toBeDefined();
  });

  it('lasts as long as usual where no day was chosen, and no other step takes one', () => {
    expect(endOf(lastingUntil(exclusion, null, AT), AT)).toEqual(new Date('2026-06-18T23:30:00.000Z'));
    const silence = stepOf('silence-7-jours');
    expect(lastingUntil(silence, '2026-12-01', AT)).toEqual(silence);
    expect(endOf(stepOf('exclusion-definitive'), AT)).toBeNull();
  });

  it('waits for a second signature for ever alone', () =>
    expect([exclusion, stepOf('exclusion-definitive')].map((one) => one.secondSignature)).toEqual([
      false,
      true,
    ]));
});

it('a word to somebody counts for a while, and restricts nothing; measures end, or are for good', () => {
  expect([countsOf('remind', AT), countsOf('warn', AT)]).toEqual([
    new Date('2026-06-18T23:30:00.000Z'),
    new Date('2027-03-20T23:30:00.000Z'),
  ]);
  expect(['silence', 'ban', 'hide'].map((action) => countsOf(action, AT))).toEqual([null, null, null]);
  expect(['delete', 'purge', 'ban', 'hide', 'lock', 'silence'].filter(isForGood)).toEqual([
    'delete',
    'purge',
    'ban',
  ]);
});
