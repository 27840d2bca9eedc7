import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countOf, type Tally } from '#domain/engagement/polls/counting';
import { countsAreRight, weightsTellNothing } from '../../../../proofs/ballots/properties.ts';

const single = { kind: 'single', options: 2, named: false } as const;
const tally = (branch: Tally['branch'], mark: string, votes: number): Tally => ({ branch, mark, votes });
const POPULATION = { music: 1_000, film: 1_000 };

describe('the count of a poll', () => {
  const lopsided = [
    tally('music', '0', 60),
    tally('music', '1', 20),
    tally('film', '0', 5),
    tally('film', '1', 15),
  ];

  it('stands raw and weighted side by side, with what it is worth', () => {
    const { options, sample, votes, branches } = countOf(single, lopsided, POPULATION);
    expect(votes).toBe(100);
    expect(options.map(({ votes: own, share, weighted }) => [own, share, weighted])).toEqual([
      [65, 65, 50],
      [35, 35, 50],
    ]);
    expect(options[0]!.margin).toBeGreaterThan(9);
    expect(sample).toEqual({ effective: 64, people: 2_000, trimmed: false });
    expect(branches.map(({ share, ofPopulation }) => [share, ofPopulation])).toEqual([
      [20, 50],
      [80, 50],
    ]);
  });

  it('has no margin where all of a few voted alike, and never one of nothing', () => {
    const alike = (votes: number) =>
      countOf(single, [tally('music', '0', votes), tally('film', '0', votes)], POPULATION).options[0]!;
    expect(alike(6)).toMatchObject({ share: 100, weighted: 100, margin: null });
    expect(alike(20).margin).toBeGreaterThan(5);
  });

  it('is raw alone where the population is not known', () => {
    const { options, sample } = countOf(single, lopsided, {});
    expect([options[0]!.weighted, options[0]!.margin, sample]).toEqual([null, null, null]);
  });

  it('puts branches with a few votes together, and shows none where only one is left', () => {
    const few = [...lopsided, tally('writing', '1', 3)];
    expect(countOf(single, few, POPULATION).branches.map(({ branches }) => branches)).toEqual([
      ['film', 'writing'],
      ['music'],
    ]);
    expect(countOf(single, [tally('film', '0', 9), tally('music', '1', 2)], POPULATION).branches).toEqual([]);
  });

  it('weighs nothing beside a hidden cell, which a weighted share would tell', () => {
    const told = (cells: readonly [number, number][]) =>
      countOf(
        { kind: 'rating', options: 2, named: false },
        cells.flatMap(([first, second], at) => [
          tally(at === 0 ? 'music' : 'film', '0', first),
          tally(at === 0 ? 'music' : 'film', '1', second),
        ]),
        { music: 900, film: 100 },
      );
    const hidden = told([
      [3, 2],
      [2, 3],
    ]);
    expect(hidden.options.map(({ weighted, margin }) => [weighted, margin])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect([hidden.unweighted, hidden.sample?.effective, hidden.score?.weighted]).toEqual([true, 6, null]);
    expect(hidden.branches.map(({ ofPopulation }) => ofPopulation)).toEqual([10, 90]);
    const open = told([
      [6, 9],
      [8, 7],
    ]);
    expect([open.unweighted, open.options[0]!.weighted]).toEqual([false, 41]);
  });

  it('weighs the options of which every cell is in sight', () => {
    const rare = countOf(
      { kind: 'single', options: 4, named: false },
      [
        tally('music', '0', 30),
        tally('music', '1', 20),
        tally('music', '2', 3),
        tally('music', '3', 9),
        tally('film', '0', 10),
        tally('film', '1', 40),
        tally('film', '2', 8),
        tally('film', '3', 7),
      ],
      POPULATION,
    );
    expect(rare.branches.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
      [true, true, false, false],
      [true, true, false, false],
    ]);
    expect(rare.options.map(({ weighted }) => weighted !== null)).toEqual([true, true, false, false]);
  });

  it('tells no figure from which a hidden cell could be reckoned', () => {
    fc.assert(weightsTellNothing, { numRuns: 100 });
  });

  it('hides nothing where ballots bear names', () => {
    const count = countOf({ ...single, named: true }, [tally('film', '0', 1), tally('music', '1', 2)], {});
    expect(count.branches.map(({ cells }) => cells)).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });

  it('has the mean of a rating and the balance of a recommendation', () => {
    const rating = { kind: 'rating', options: 5, named: false } as const;
    const nps = { kind: 'nps', options: 11, named: false } as const;
    expect(countOf(rating, [tally('film', '4', 3), tally('film', '2', 1)], {}).score?.raw).toBe(4.5);
    const answers = [tally('film', '10', 6), tally('film', '8', 2), tally('film', '6', 2)];
    expect(countOf(nps, answers, POPULATION).score).toEqual({ raw: 40, weighted: 40 });
    expect(countOf(nps, [], POPULATION).score).toBeNull();
  });

  it('names who wins a ranking, before and after weighting', () => {
    const ranked = { kind: 'ranked', options: 3, named: false } as const;
    const orders = [tally('music', '0 1 2', 60), tally('film', '1 2 0', 40), tally('film', '0 1 2', 5)];
    const { ranking, options } = countOf(ranked, orders, { music: 200, film: 1_800 });
    expect([ranking?.winner, ranking?.condorcet, ranking?.weightedWinner]).toEqual([0, 0, 1]);
    expect(options.map(({ votes }) => votes)).toEqual([65, 40, 0]);
  });

  it('gives the shares of an independent recount, and hides what is small', () => {
    fc.assert(countsAreRight, { numRuns: 60 });
  });
});
