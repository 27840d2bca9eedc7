import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marginOf, weightedShare, weightingOf } from '#domain/engagement/polls/weighting';
import { weightsAreRight } from '../../../../proofs/ballots/properties.ts';

describe('the weights of a poll', () => {
  it('bring each part back to its share of the population', () => {
    const weighting = weightingOf([
      { votes: 80, people: 1_000 },
      { votes: 20, people: 1_000 },
    ])!;
    expect(weightedShare(weighting, [80, 0])).toBeCloseTo(0.5);
    expect(weighting.effective).toBeCloseTo(64);
    expect(weighting.trimmed).toBe(false);
  });

  it('are cut where a few ballots would speak for very many people', () => {
    const weighting = weightingOf([
      { votes: 99, people: 500 },
      { votes: 1, people: 500 },
    ])!;
    expect(weighting.trimmed).toBe(true);
    expect(weightedShare(weighting, [0, 1])).toBeCloseTo(5 / (5 + 99 * (0.5 / 0.99)));
  });

  it('leave out the parts whose number is not known', () => {
    const weighting = weightingOf([
      { votes: 10, people: 100 },
      { votes: 30, people: null },
    ])!;
    expect([weightedShare(weighting, [5, 30]), weighting.people]).toEqual([0.5, 100]);
    expect(weightingOf([{ votes: 3, people: null }])).toBeNull();
    expect(weightingOf([{ votes: 0, people: 10 }])).toBeNull();
  });

  it('are those of an independent recount, ballot by ballot, and stand for the whole population', () => {
    fc.assert(weightsAreRight, { numRuns: 300 });
  });

  it('come nearer to what all think than the votes of the loud do', () => {
    // Two thirds of one branch and one third of another want it; the first is three times as quick to vote.
    const weighting = weightingOf([
      { votes: 900, people: 50_000 },
      { votes: 300, people: 50_000 },
    ])!;
    const truth = 0.5;
    expect(Math.abs(weightedShare(weighting, [600, 100]) - truth)).toBeLessThan(
      Math.abs(700 / 1_200 - truth),
    );
  });

  it('have the margin that is in the books', () => {
    // Wilson at 95 %: 40.4 to 59.6 of 50 in 100, 89.0 to 100 of 31 in 31, 0 to 8.8 of none in 40.
    const of = (share: number, votes: number) => marginOf(share, { effective: votes, votes, people: 1e9 });
    expect(of(0.5, 100)).toBeCloseTo(0.096, 3);
    expect(of(1, 31)).toBeCloseTo(0.11, 3);
    expect(of(0, 40)).toBeCloseTo(0.088, 3);
    expect(marginOf(0.5, { effective: 100, votes: 100, people: 100 })).toBe(0);
  });

  it('have no margin where too few answered to tell one', () => {
    const of = (effective: number) => marginOf(1, { effective, votes: 40, people: 1_000 });
    expect([of(6), of(29.9)]).toEqual([null, null]);
    expect(of(30)).toBeGreaterThan(0.05);
  });
});
