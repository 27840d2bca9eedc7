/** Fewer people than this could be recognised. */
export const FEWEST = 5;

const small = (count: number): boolean => count > 0 && count < FEWEST;

/**
 * Puts parts of the population together until none has a few votes only: a small one goes to the smallest other.
 * @param votes by part
 * @returns the parts of each group, by their places; a part without votes stays alone
 */
export function foldedGroups(votes: readonly number[]): readonly (readonly number[])[] {
  const size = (group: readonly number[]) => group.reduce((sum, part) => sum + votes[part]!, 0);
  let groups: (readonly number[])[] = votes.map((_, part) => [part]);
  for (;;) {
    const [least, next] = groups.filter((group) => size(group) > 0).sort((a, b) => size(a) - size(b));
    if (!least || !next || !small(size(least))) return groups.toSorted((a, b) => a[0]! - b[0]!);
    const together = [...least, ...next].sort((a, b) => a - b);
    groups = groups.filter((group) => group !== next).map((group) => (group === least ? together : group));
  }
}

/**
 * Hides the small cells of a table whose sums everybody sees, and as many more as it takes that none of them can be
 * reckoned from the sums and from what is left.
 * @param table a row for each group, a column for each option
 * @param ballots of each row, where a ballot may name several options: who did not choose is counted as well
 * @returns null in place of what is hidden
 */
export function maskedTable(
  table: readonly (readonly number[])[],
  ballots?: readonly number[],
): (number | null)[][] {
  const isSmall = (row: number, column: number): boolean =>
    small(table[row]![column]!) || (ballots !== undefined && small(ballots[row]! - table[row]![column]!));
  const hidden = table.map((cells, row) => cells.map((_, column) => isSmall(row, column)));
  for (let open = true; open;) {
    open = false;
    table.forEach((cells, row) =>
      cells.forEach((_, column) => {
        if (isSmall(row, column) && !isSafe(table, hidden, row, column))
          open = hideOneMore(table, hidden, row, column) || open;
      }),
    );
  }
  return table.map((cells, row) => cells.map((count, column) => (hidden[row]![column] ? null : count)));
}

/**
 * Whether the hidden cells of both its lines hold enough people together, and another number would do as well. A hidden cell
 * that can be reckoned hides nobody: what is left of its line would be known.
 */
function isSafe(table: Table, hidden: Hidden, row: number, column: number): boolean {
  const inColumn = columnOf(table, column);
  return (
    couldDiffer(table, hidden, row, column) &&
    unknownIn(rowOf(table, row), table, hidden) >= FEWEST &&
    (unknownIn(inColumn, table, hidden) >= FEWEST || inColumn.every(([r, c]) => hidden[r]![c]))
  );
}

/**
 * Whether the sums allow another number in a hidden cell. Each hidden cell may rise, and fall where it is above 0; what a
 * row wins it loses elsewhere, and a column too: so there is another number where a way leads round and back to the cell.
 */
function couldDiffer(table: Table, hidden: Hidden, row: number, column: number): boolean {
  const rises = reach(table, hidden, { row, column, from: 'column' });
  const falls = table[row]![column]! > 0 && reach(table, hidden, { row, column, from: 'row' });
  return rises || falls;
}

function reach(
  table: Table,
  hidden: Hidden,
  { row, column, from }: { row: number; column: number; from: 'row' | 'column' },
): boolean {
  const start = from === 'row' ? `r${row}` : `c${column}`;
  const goal = from === 'row' ? `c${column}` : `r${row}`;
  const seen = new Set([start]);
  for (const place of seen)
    hidden.forEach((cells, r) =>
      cells.forEach((isHidden, c) => {
        if (!isHidden || (r === row && c === column)) return;
        if (place === `r${r}`) seen.add(`c${c}`);
        if (place === `c${c}` && table[r]![c]! > 0) seen.add(`r${r}`);
      }),
    );
  return seen.has(goal);
}

/**
 * Hides the smallest cell that helps: one of a line that hides too little, else one that closes a way round for it or for what
 * is hidden beside it, else any.
 * @returns whether there was one
 */
function hideOneMore(table: Table, hidden: Hidden, row: number, column: number): boolean {
  const own = [rowOf(table, row), columnOf(table, column)];
  const all = table.flatMap((_, r) => rowOf(table, r));
  const wanting = own.filter((line) => hidesLittle(line, table, hidden)).flat();
  const corners = all.filter(([r, c]) => hidden[r]![column] && hidden[row]![c]);
  const beside = own.flat().filter(([r, c]) => hidden[r]![c] && !couldDiffer(table, hidden, r, c));
  const around = beside.flatMap(([r, c]) => (r === row ? columnOf(table, c) : rowOf(table, r)));
  const inSight = [wanting, corners, around, own.flat(), all]
    .map((cells) => cells.filter(([r, c]) => !hidden[r]![c]))
    .find((cells) => cells.length > 0);
  if (!inSight) return false;
  const [r, c] = inSight.reduce((a, b) => (weightOf(table, b) < weightOf(table, a) ? b : a));
  hidden[r]![c] = true;
  return true;
}

const hidesLittle = (line: readonly Cell[], table: Table, hidden: Hidden): boolean =>
  hiddenIn(line, table, hidden) < FEWEST || line.filter(([r, c]) => hidden[r]![c]).length < 2;

/** An empty cell hides least. */
const weightOf = (table: Table, [row, column]: Cell): number => table[row]![column]! || Infinity;

type Table = readonly (readonly number[])[];
type Hidden = boolean[][];
type Cell = readonly [row: number, column: number];

const rowOf = (table: Table, row: number): Cell[] => table[row]!.map((_, column) => [row, column] as const);
const columnOf = (table: Table, column: number): Cell[] => table.map((_, row) => [row, column] as const);
const hiddenIn = (line: readonly Cell[], table: Table, hidden: Hidden): number =>
  line.reduce((sum, [r, c]) => sum + (hidden[r]![c] ? table[r]![c]! : 0), 0);
const unknownIn = (line: readonly Cell[], table: Table, hidden: Hidden): number =>
  hiddenIn(
    line.filter(([r, c]) => hidden[r]![c] && couldDiffer(table, hidden, r, c)),
    table,
    hidden,
  );
