import { foldedGroups, maskedTable } from '../../shared/masking.ts';

/** Members of one branch, of several or of none, who had a seat: each of them in one row. */
export interface SeatedOfBranch {
  /** A branch, `several` or `none`. */
  readonly branch: string;
  readonly attended: number;
  readonly absent: number;
}

/** The same as it is told: rows too small to stand alone are put together, and a small cell is hidden as null. */
export interface Turnout {
  readonly branches: readonly string[];
  readonly seated: number;
  readonly attended: number | null;
  readonly absent: number | null;
}

/** Nobody is to be recognised by the branch they are of, nor reckoned from what is told beside it. */
export function turnoutOf(rows: readonly SeatedOfBranch[]): readonly Turnout[] {
  const seated = rows.map(({ attended, absent }) => attended + absent);
  const groups = foldedGroups(seated).map((places) => places.map((place) => rows[place]!));
  const table = groups.map((group) => [sumOf(group, 'attended'), sumOf(group, 'absent')]);
  return maskedTable(table).map(([attended, absent], at) => ({
    branches: groups[at]!.map(({ branch }) => branch),
    seated: table[at]![0]! + table[at]![1]!,
    attended: attended ?? null,
    absent: absent ?? null,
  }));
}

const sumOf = (group: readonly SeatedOfBranch[], what: 'attended' | 'absent'): number =>
  group.reduce((sum, one) => sum + one[what], 0);
