import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { condorcetWinner, instantRunoff } from '#domain/engagement/polls/runoff';
import { rankingsAreRight } from '../../../../proofs/ballots/properties.ts';

const orders = fc.integer({ min: 2, max: 6 }).chain((options) =>
  fc.tuple(
    fc.constant(options),
    fc.array(
      fc.shuffledSubarray(
        Array.from({ length: options }, (_, option) => option),
        { minLength: 1 },
      ),
      { maxLength: 40 },
    ),
  ),
);
const each = (ballots: readonly (readonly number[])[]) => ballots.map((order) => ({ order, weight: 1 }));

describe('an instant run-off', () => {
  it('hands the ballots of who goes out to whom they want next', () => {
    const ballots = [
      { order: [0], weight: 8 },
      { order: [1, 2], weight: 7 },
      { order: [2, 1], weight: 6 },
    ];
    const { rounds, winner } = instantRunoff(ballots, 3);
    expect(rounds).toEqual([
      { votes: [8, 7, 6], exhausted: 0, out: 2 },
      { votes: [8, 13, null], exhausted: 0, out: null },
    ]);
    expect(winner).toBe(1);
  });

  it('counts a ballot that names nobody of those left as exhausted', () => {
    const ballots = [
      { order: [0], weight: 4 },
      { order: [1], weight: 3 },
      { order: [2], weight: 2 },
    ];
    expect(instantRunoff(ballots, 3).rounds.at(-1)).toEqual({ votes: [4, 3, null], exhausted: 2, out: null });
  });

  it('sends out among equals who had fewer in the round before, and else who stands lower', () => {
    const ballots = [
      { order: [0], weight: 6 },
      { order: [1], weight: 4 },
      { order: [2], weight: 5 },
      { order: [3, 1], weight: 1 },
    ];
    expect(instantRunoff(ballots, 4).rounds.map(({ out }) => out)).toEqual([3, 1, null]);
    const equals = [0, 1, 2].map((option) => ({ order: [option], weight: 1 }));
    expect(instantRunoff(equals, 3).rounds.map(({ out }) => out)).toEqual([2, 1, null]);
  });

  it('has no winner where nobody voted', () => {
    expect(instantRunoff([], 3).winner).toBeNull();
    expect(condorcetWinner([], 3)).toBeNull();
  });

  it('knows that who beats each other one alone may lose the run-off', () => {
    const ballots = [
      { order: [0, 1, 2], weight: 40 },
      { order: [2, 1, 0], weight: 35 },
      { order: [1, 0, 2], weight: 25 },
    ];
    expect(condorcetWinner(ballots, 3)).toBe(1);
    expect(instantRunoff(ballots, 3).winner).toBe(0);
  });

  it('has no Condorcet winner where they beat each other in a circle', () => {
    expect(
      condorcetWinner(
        each([
          [0, 1, 2],
          [1, 2, 0],
          [2, 0, 1],
        ]),
        3,
      ),
    ).toBeNull();
  });

  it('gives what an independent recount of single ballots gives', () => {
    fc.assert(rankingsAreRight, { numRuns: 400 });
  });

  it('counts equal ballots together as it does one by one', () => {
    fc.assert(
      fc.property(orders, ([options, ballots]) => {
        const together = [...new Set(ballots.map((order) => order.join()))].map((mark) => ({
          order: mark.split(',').map(Number),
          weight: ballots.filter((order) => order.join() === mark).length,
        }));
        expect(instantRunoff(together, options)).toEqual(instantRunoff(each(ballots), options));
      }),
    );
  });
});
