import type { Branch } from '../../shared/branch.ts';
import type { Day } from '../../shared/day.ts';
import type { ActivityFact } from '../facts/activity.ts';
import { type DailyCount, DayTally, type LevelMeasure, LEVELS } from './measures.ts';

/** All that the levels of one day are counted from. Of members alone: who works for the organisation is left out before. */
export interface DayOfLevels {
  /** How many held each level when the day ended, by branch; null for all. */
  readonly held: readonly { readonly branch: Branch | null; readonly level: number; readonly n: number }[];
  /** The changes of that day, in the order in which they happened. */
  readonly changes: readonly ActivityFact[];
  /** Of those whose level changed, by id: what was known of them before that day. */
  readonly before: ReadonlyMap<string, Before>;
}
export interface Before {
  /** That was ever told of them. */
  readonly highest: number;
  /** Null where they joined before anything was told. */
  readonly joinedAt: Date | null;
}

/**
 * Who holds which level, who moved, and who came so high for the first time. A member moves once a day at most: from what they held
 * in the morning to what they hold at night, so who rises and falls back within a day has not moved.
 */
export function countLevels(day: Day, { held, changes, before }: DayOfLevels): readonly DailyCount[] {
  const tally = new DayTally(day);
  for (const [memberId, mine] of byMember(changes)) {
    addMove(tally, mine);
    addReached(tally, mine, before.get(memberId) ?? { highest: 0, joinedAt: null });
  }
  return [...tally.result(), ...countHeld(day, held)];
}

function byMember(changes: readonly ActivityFact[]): ReadonlyMap<string, readonly ActivityFact[]> {
  const members = new Map<string, ActivityFact[]>();
  for (const change of changes)
    if (change.memberId !== null)
      members.set(change.memberId, [...(members.get(change.memberId) ?? []), change]);
  return members;
}

function addMove(tally: DayTally, changes: readonly ActivityFact[]): void {
  const [from, to] = [changes[0]?.formerLevel ?? 0, changes.at(-1)?.level ?? 0];
  if (from === to) return;
  tally.add(from < to ? 'levels.up' : 'levels.down', changes.at(-1)?.branches ?? [], { n: 1 });
  tally.add(moveOf(from, to), [], { n: 1 });
}

/** Who jumps over a level has reached it too. */
function addReached(tally: DayTally, changes: readonly ActivityFact[], before: Before): void {
  let { highest } = before;
  for (const { at, formerLevel, level, branches } of changes) {
    highest = Math.max(highest, formerLevel ?? 0);
    for (let reached = highest + 1; reached <= (level ?? 0); reached++)
      tally.add(`level.${reached}.reached` as LevelMeasure, branches, waited(at, before.joinedAt));
    highest = Math.max(highest, level ?? 0);
  }
}

const waited = (at: Date, joinedAt: Date | null) =>
  joinedAt === null || joinedAt > at
    ? { n: 1 }
    : { n: 1, of: 1, value: Math.floor((at.getTime() - joinedAt.getTime()) / 1000) };

function countHeld(day: Day, held: DayOfLevels['held']): readonly DailyCount[] {
  const branches = [...new Set(held.map(({ branch }) => branch))];
  const known = branches.map((branch): DailyCount => {
    const here = held.filter((one) => one.branch === branch);
    const sum = (some: DayOfLevels['held']) => some.reduce((all, { n }) => all + n, 0);
    const [n, of] = [sum(here.filter(({ level }) => level > 0)), sum(here)];
    return { day, measure: 'levels.known', branch, n, of, values: [] };
  });
  const each = LEVELS.map((level): DailyCount => {
    const n = held.find((one) => one.branch === null && one.level === level)?.n ?? 0;
    return { day, measure: `level.${level}`, branch: null, n, of: 0, values: [] };
  });
  return [...known, ...each];
}

/** The measure of those who moved from one level to another. */
export const moveOf = (from: number, to: number): LevelMeasure => `level.${from}-${to}` as LevelMeasure;
