/** Counts made anew from single ballots, slowly and by other ways than the house's, to compare. */

/** Each ballot an order of options, the most wanted first. @returns who goes out round by round, then who wins */
export function recountedRunoff(ballots: readonly (readonly number[])[], options: number) {
  const firstsAmong = (left: readonly number[]) =>
    left.map((option) => ({
      option,
      votes: ballots.filter((ballot) => ballot.filter((each) => left.includes(each))[0] === option).length,
    }));
  const go = (
    left: readonly number[],
    past: readonly (readonly { option: number; votes: number }[])[],
  ): { outs: number[]; winner: number | null } => {
    const now = firstsAmong(left);
    const cast = now.reduce((sum, { votes }) => sum + votes, 0);
    if (cast === 0) return { outs: [], winner: null };
    const ahead = now.filter(({ votes }) => votes > cast - votes);
    if (ahead.length === 1) return { outs: [], winner: ahead[0]!.option };
    if (left.length === 1) return { outs: [], winner: left[0]! };
    const before = [...past, now];
    const history = (option: number) =>
      before.map((round) => round.find((each) => each.option === option)!.votes).reverse();
    const [out] = [...left].sort((a, b) => compared(history(a), history(b)) || b - a);
    const rest = go(
      left.filter((option) => option !== out),
      before,
    );
    return { outs: [out!, ...rest.outs], winner: rest.winner };
  };
  return go(
    Array.from({ length: options }, (_, option) => option),
    [],
  );
}

const compared = (one: readonly number[], other: readonly number[]): number =>
  one.map((votes, at) => votes - other[at]!).find((difference) => difference !== 0) ?? 0;

/** The option that more ballots put before each other one than after it. */
export function recountedCondorcet(ballots: readonly (readonly number[])[], options: number): number | null {
  const rank = (ballot: readonly number[], option: number) =>
    ballot.includes(option) ? ballot.indexOf(option) : Infinity;
  const all = Array.from({ length: options }, (_, option) => option);
  const beats = (one: number, other: number) =>
    ballots.reduce((lead, ballot) => lead + Math.sign(rank(ballot, other) - rank(ballot, one) || 0), 0) > 0;
  return all.find((one) => all.every((other) => other === one || beats(one, other))) ?? null;
}

interface SingleBallot {
  readonly stratum: number;
  readonly chosen: readonly number[];
}

/** Every ballot gets its own weight, is cut, and all are brought to the size of the population again. */
export function recountedShares(
  ballots: readonly SingleBallot[],
  people: readonly number[],
  options: number,
): { shares: number[]; effective: number; sum: number } {
  const voters = (stratum: number) => ballots.filter((ballot) => ballot.stratum === stratum).length;
  const reached = people.reduce((sum, each, stratum) => sum + (voters(stratum) > 0 ? each : 0), 0);
  const fair = reached / ballots.length;
  const cut = ballots.map(({ stratum }) => Math.min(people[stratum]! / voters(stratum), 5 * fair));
  const cutSum = cut.reduce((sum, weight) => sum + weight, 0);
  const weights = cut.map((weight) => (weight * reached) / cutSum);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return {
    sum,
    effective: sum ** 2 / weights.reduce((all, weight) => all + weight * weight, 0),
    shares: Array.from(
      { length: options },
      (_, option) =>
        weights.reduce((all, weight, at) => all + (ballots[at]!.chosen.includes(option) ? weight : 0), 0) /
        sum,
    ),
  };
}

/**
 * The numbers that a hidden cell could have, by trying all tables with the same sums and the same cells in sight.
 * @param shown null where it is hidden
 * @param agrees whether a table fits what else is told
 */
export function couldBe(
  table: readonly (readonly number[])[],
  shown: readonly (readonly (number | null)[])[],
  cell: readonly [row: number, column: number],
  agrees: (table: readonly (readonly number[])[]) => boolean = () => true,
): ReadonlySet<number> {
  const guess = table.map((cells) => [...cells]);
  const hidden = shown.flatMap((cells, row) =>
    cells.flatMap((count, column) => (count === null ? [[row, column] as const] : [])),
  );
  const open = (line: 'row' | 'column', at: number) =>
    hidden.reduce((sum, [r, c]) => sum + ((line === 'row' ? r : c) === at ? table[r]![c]! : 0), 0);
  const rows = table.map((_, row) => open('row', row));
  const columns = table[0]!.map((_, column) => open('column', column));
  const found = new Set<number>();
  const fill = (at: number, own: number) => {
    const place = hidden[at];
    if (!place) {
      const fits = rows.every((sum) => sum === 0) && columns.every((sum) => sum === 0);
      if (fits && !found.has(own) && agrees(guess)) found.add(own);
      return;
    }
    const [row, column] = place;
    if (hidden.slice(0, at).length > 0 && stuck(at)) return;
    for (let count = 0; count <= Math.min(rows[row]!, columns[column]!); count++) {
      guess[row]![column] = count;
      rows[row]! -= count;
      columns[column]! -= count;
      fill(at + 1, row === cell[0] && column === cell[1] ? count : own);
      rows[row]! += count;
      columns[column]! += count;
    }
  };
  const stuck = (at: number) =>
    rows.some((sum, row) => sum > 0 && !hidden.slice(at).some(([r]) => r === row)) ||
    columns.some((sum, column) => sum > 0 && !hidden.slice(at).some(([, c]) => c === column));
  fill(0, -1);
  return found;
}
