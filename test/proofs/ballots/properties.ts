import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BRANCHES } from '#domain/shared/branch';
import { countOf } from '#domain/engagement/polls/counting';
import { FEWEST, maskedTable } from '#domain/shared/masking';
import { condorcetWinner, instantRunoff } from '#domain/engagement/polls/runoff';
import { weightedShare, weightingOf } from '#domain/engagement/polls/weighting';
import { couldBe, recountedCondorcet, recountedRunoff, recountedShares } from './recounts.ts';

const isSmall = (count: number): boolean => count > 0 && count < FEWEST;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const near = (one: number, other: number, by: number): void =>
  assert.ok(Math.abs(one - other) <= by, `${one} is not ${other}`);

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

/** Who goes out round by round, who wins and who would beat each other, as a recount of single ballots says. */
export const rankingsAreRight = fc.property(orders, ([options, ballots]) => {
  const each = ballots.map((order) => ({ order, weight: 1 }));
  const { rounds, winner } = instantRunoff(each, options);
  const outs = rounds.flatMap(({ out }) => (out === null ? [] : [out]));
  assert.deepEqual({ outs, winner }, recountedRunoff(ballots, options));
  assert.equal(condorcetWinner(each, options), recountedCondorcet(ballots, options));
});

const strata = fc.array(
  fc.record({ people: fc.integer({ min: 1, max: 130_000 }), chosen: fc.array(fc.nat(3), { maxLength: 30 }) }),
  { minLength: 1, maxLength: 5 },
);

/** Shares and effective size, as weights given to each ballot by itself say; together they stand for all people. */
export const weightsAreRight = fc.property(strata, (parts) => {
  fc.pre(parts.some(({ chosen }) => chosen.length > 0));
  const weighting = weightingOf(parts.map((part) => ({ ...part, votes: part.chosen.length })))!;
  const ballots = parts.flatMap(({ chosen }, stratum) =>
    chosen.map((option) => ({ stratum, chosen: [option] })),
  );
  const again = recountedShares(
    ballots,
    parts.map((part) => part.people),
    4,
  );
  again.shares.forEach((share, option) => {
    const votes = parts.map(({ chosen }) => chosen.filter((each) => each === option).length);
    near(weightedShare(weighting, votes), share, 1e-9);
  });
  near(weighting.effective / again.effective, 1, 1e-9);
  near(weighting.people / again.sum, 1, 1e-9);
  assert.ok(weighting.effective <= ballots.length + 1e-6);
});

const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(7), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((table) => table.every((cells) => sum(cells) >= FEWEST));
/** More hidden cells than this are too many tables to try. */
const TRIED = 8;

/** No small cell is in sight, nor can it be reckoned from the sums and what is left. */
export const maskingHolds = fc.property(tables, (table) => {
  const shown = maskedTable(table);
  const small = table.flatMap((cells, row) =>
    cells.flatMap((count, column) => (isSmall(count) ? [[row, column] as const] : [])),
  );
  for (const [row, column] of small) {
    assert.equal(shown[row]![column], null);
    const hidden = table[row]!.filter((_, at) => shown[row]![at] === null);
    assert.ok(sum(hidden) >= FEWEST, `${hidden.join()} are hidden in ${JSON.stringify(table)}`);
  }
  fc.pre(shown.flat().filter((count) => count === null).length <= TRIED);
  const isUnknown = (cell: readonly [number, number]) => couldBe(table, shown, cell).size > 1;
  for (const [row, column] of small) {
    assert.ok(isUnknown([row, column]), `${row},${column} of ${JSON.stringify(table)} is known`);
    const unknown = table[row]!.filter((_, at) => shown[row]![at] === null && isUnknown([row, at]));
    assert.ok(sum(unknown) >= FEWEST, `${unknown.join()} are known together in ${JSON.stringify(table)}`);
  }
});

const PEOPLE = [60_000, 127_000, 39_000, 30_000, 22_000];
const polls = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 });

/** A whole poll, as a recount of its ballots says; what is told of its branches is never small. */
export const countsAreRight = fc.property(polls, (table) => {
  fc.pre(table.every((row) => sum(row) >= FEWEST));
  const tallies = table.flatMap((row, at) =>
    row.map((votes, option) => ({ branch: BRANCHES[at]!, mark: String(option), votes })),
  );
  const population = Object.fromEntries(BRANCHES.map((branch, at) => [branch, PEOPLE[at]!]));
  const count = countOf({ kind: 'single', options: 3, named: false }, tallies, population);
  const ballots = table.flatMap((row, stratum) =>
    row.flatMap((votes, option) => Array.from({ length: votes }, () => ({ stratum, chosen: [option] }))),
  );
  const again = recountedShares(ballots, PEOPLE, 3);
  assert.equal(count.votes, ballots.length);
  const hidden = count.branches.some(({ cells }) => cells.includes(null));
  assert.equal(count.unweighted, hidden);
  assert.equal(count.sample!.effective, Math.round(again.effective));
  count.options.forEach(({ weighted }, option) => {
    if (count.branches.some(({ cells }) => cells[option] === null)) assert.equal(weighted, null);
    else near(weighted!, again.shares[option]! * 100, 0.5 + 1e-9);
  });
  for (const { cells } of count.branches)
    for (const votes of cells) assert.ok(votes === null || !isSmall(votes));
});

const weighed = tables.chain((table) =>
  fc.tuple(
    fc.constant(table),
    fc.array(fc.integer({ min: 50, max: 5_000 }), { minLength: table.length, maxLength: table.length }),
  ),
);
/** What every table costs that is counted anew. */
const COUNTED = 6;

/**
 * Whoever knows the population, the sums, the cells in sight, and every share, margin and score that is told still cannot
 * reckon a small cell that is hidden.
 */
export const weightsTellNothing = fc.property(weighed, ([table, people]) => {
  const population = Object.fromEntries(people.map((each, row) => [BRANCHES[row]!, each]));
  const countedOf = (cells: readonly (readonly number[])[], named: boolean) =>
    countOf({ kind: 'rating', options: table[0]!.length, named }, talliesOf(cells), population);
  const figuresOf = ({ options, score }: ReturnType<typeof countOf>) => [
    ...options.flatMap(({ weighted, margin }) => [weighted, margin]),
    score!.weighted,
  ];
  const count = countedOf(table, false);
  const told = figuresOf(count);
  const wouldBeTold = (guess: readonly (readonly number[])[]) => {
    const figures = figuresOf(countedOf(guess, true));
    return told.every((figure, at) => figure === null || figure === figures[at]);
  };
  const rowOf = (row: number) => count.branches.find(({ branches }) => branches[0] === BRANCHES[row])!;
  const shown = table.map((_, row) => rowOf(row).cells);
  fc.pre(shown.flat().filter((cell) => cell === null).length <= COUNTED);
  table.forEach((cells, row) =>
    cells.forEach((votes, column) => {
      if (!isSmall(votes)) return;
      const numbers = couldBe(table, shown, [row, column], wouldBeTold);
      assert.ok(numbers.size > 1, `${row},${column} of ${JSON.stringify([table, people])} is known`);
    }),
  );
});

const talliesOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, at) =>
    row.flatMap((votes, option) =>
      votes > 0 ? [{ branch: BRANCHES[at]!, mark: String(option), votes }] : [],
    ),
  );

/** All of them, under the names that a report gives them. */
export const PROPERTIES = {
  rankings: rankingsAreRight,
  weights: weightsAreRight,
  masks: maskingHolds,
  'weighted figures': weightsTellNothing,
  counts: countsAreRight,
} as const;
