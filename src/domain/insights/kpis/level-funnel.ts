import { moveOf } from '../counting/count-levels.ts';
import { type Level, LEVELS, type Measure } from '../counting/measures.ts';
import { type CountedDays, evaluate, type Figure } from './formula.ts';
import { FEWEST, hiddenAmong } from './small-cells.ts';
import { byFives, nextWait, shareByFives } from './told-by-fives.ts';

/** A number of members, to the nearest five. */
export interface FunnelCell {
  /** Null where it is not told. */
  readonly value: number | null;
  /** So few that it could tell of one of them, by itself or by subtraction. */
  readonly masked: boolean;
}

/** One level over a period. */
export interface LevelOfFunnel {
  readonly level: Level;
  /** Who held it at the end. */
  readonly members: FunnelCell;
  /** Of all members, 0 to 1; null where it is not told. */
  readonly share: number | null;
  readonly risenTo: FunnelCell;
  readonly risenFrom: FunnelCell;
  readonly fallenTo: FunnelCell;
  readonly fallenFrom: FunnelCell;
  /** Who came so high for the first time; the first level is where all begin. */
  readonly reached: FunnelCell;
  /** The median of how long that took since they joined, in seconds, as the next of a few lengths; null where it is not told. */
  readonly wait: number | null;
}

/**
 * Level by level, told so that it betrays nobody: by fives, and not where fewer than five are. Each column adds up to a figure that
 * is told, so where the hidden ones together are so few, all of the column is hidden.
 */
export function levelFunnel(days: CountedDays): readonly LevelOfFunnel[] {
  const sum = (...of: readonly Measure[]) => evaluate({ how: 'sum', of }, days).value ?? 0;
  const last = (level: Level) => evaluate({ how: 'last', of: [`level.${level}`] }, days).value ?? 0;
  const moved = (pairs: readonly (readonly [number, number])[]) =>
    pairs.length === 0 ? 0 : sum(...pairs.map(([from, to]) => moveOf(from, to)));
  const below = (level: Level) => LEVELS.filter((other) => other < level);
  const above = (level: Level) => LEVELS.filter((other) => other > level);
  const members = column(last);
  const columns = {
    risenTo: column((level) => moved(below(level).map((from) => [from, level]))),
    risenFrom: column((level) => moved(above(level).map((to) => [level, to]))),
    fallenTo: column((level) => moved(above(level).map((from) => [from, level]))),
    fallenFrom: column((level) => moved(below(level).map((to) => [level, to]))),
    reached: column((level) => (level === 0 ? 0 : sum(`level.${level}.reached`))),
  };
  const all = LEVELS.reduce<number>((total, level) => total + last(level), 0);
  return LEVELS.map((level) => ({
    level,
    members: members(level),
    share: members(level).masked ? null : shareByFives(last(level), all),
    ...{ risenTo: columns.risenTo(level), risenFrom: columns.risenFrom(level) },
    ...{ fallenTo: columns.fallenTo(level), fallenFrom: columns.fallenFrom(level) },
    reached: columns.reached(level),
    wait: columns.reached(level).masked ? null : waitTold(level, days),
  }));
}

/** How each level is told in a column of such numbers. */
function column(numberOf: (level: Level) => number): (level: Level) => FunnelCell {
  const numbers: ReadonlyMap<Level, number> = new Map(
    LEVELS.map((level): [Level, number] => [level, numberOf(level)]),
  );
  const hidden = hiddenAmong(numbers);
  const few = [...hidden].reduce<number>((sum, level) => sum + (numbers.get(level) ?? 0), 0);
  const allHidden = few > 0 && few < FEWEST;
  return (level) =>
    allHidden || hidden.has(level)
      ? { value: null, masked: true }
      : { value: byFives(numbers.get(level) ?? 0), masked: false };
}

function waitTold(level: Level, days: CountedDays): number | null {
  if (level === 0) return null;
  const { value, base }: Figure = evaluate({ how: 'quantile', of: `level.${level}.reached`, at: 0.5 }, days);
  return value === null || base < FEWEST ? null : nextWait(value);
}
