import { describe, expect, it } from '@jest/globals';
import { lastAskedBefore, opinionOf } from '#domain/engagement/opinions/opinion';
import { scoreOf } from '#domain/engagement/opinions/score';

describe('an opinion given in passing', () => {
  it('is one of those that are offered', () => {
    expect([opinionOf('contact-spared', 'partly'), opinionOf('recommendation', '10')]).toEqual([
      'partly',
      '10',
    ]);
    for (const [kind, answer] of [
      ['contact-spared', '10'],
      ['recommendation', '11'],
      ['recommendation', ' 9'],
    ] as const)
      expect(() => opinionOf(kind, answer)).toThrow('answer: field.choice');
  });

  it('is asked again after a month, or after half a year', () => {
    const at = new Date('2026-11-27T12:00:00Z');
    expect([lastAskedBefore('contact-spared', at), lastAskedBefore('recommendation', at)]).toEqual([
      '2026-10-28',
      '2026-05-31',
    ]);
  });

  it('is of the day that it is in Paris', () => {
    expect(lastAskedBefore('contact-spared', new Date('2026-11-26T22:59:00Z'))).toBe('2026-10-27');
    expect(lastAskedBefore('contact-spared', new Date('2026-11-26T23:01:00Z'))).toBe('2026-10-28');
  });

  it('is counted among those who would have made contact', () => {
    expect(scoreOf('contact-spared', { yes: 5, partly: 1, no: 2, 'not-looking': 40 })).toBe(75);
    expect(scoreOf('contact-spared', { 'not-looking': 40 })).toBeNull();
  });

  it('is promoters less detractors where it is a recommendation', () => {
    expect(scoreOf('recommendation', { '10': 3, '9': 1, '8': 4, '6': 1, '0': 1 })).toBe(20);
  });
});
