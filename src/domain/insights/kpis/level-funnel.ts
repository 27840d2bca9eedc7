import { moveOf } from '../counting/count-levels.ts';
import { type Level, LEVELS, type Measure } from '../counting/measures.ts';
import { type CountedDays, evaluate } from './formula.ts';

/** One level over a period, in members. */
export interface LevelOfFunnel {
  readonly level: Level;
  /** Who held it at the end. */
  readonly members: number;
  /** Of all members, 0 to 1; null where there are none. */
  readonly share: number | null;
  readonly risenTo: number;
  readonly risenFrom: number;
  readonly fallenTo: number;
  readonly fallenFrom: number;
  /** Who came so high for the first time; the first level is where all begin. */
  readonly reached: number;
  /** The median of how long that took since they joined, in seconds; null where nobody is known to have waited. */
  readonly wait: number | null;
}

/** Level by level, of all members: totals like their number itself, and so told exactly, as the figures are that they add up to. */
export function levelFunnel(days: CountedDays): readonly LevelOfFunnel[] {
  const sum = (...of: readonly Measure[]) => evaluate({ how: 'sum', of }, days).value ?? 0;
  const held = (level: Level) => evaluate({ how: 'last', of: [`level.${level}`] }, days).value ?? 0;
  const moved = (pairs: readonly (readonly [from: Level, to: Level])[]) =>
    pairs.length === 0 ? 0 : sum(...pairs.map(([from, to]) => moveOf(from, to)));
  const all = LEVELS.reduce<number>((total, level) => total + held(level), 0);
  return LEVELS.map((level) => {
    const [below, above] = [LEVELS.filter((one) => one < level), LEVELS.filter((one) => one > level)];
    return {
      level,
      members: held(level),
      share: all === 0 ? null : held(level) / all,
      risenTo: moved(below.map((from) => [from, level])),
      risenFrom: moved(above.map((to) => [level, to])),
      fallenTo: moved(above.map((from) => [from, level])),
      fallenFrom: moved(below.map((to) => [level, to])),
      reached: level === 0 ? 0 : sum(`level.${level}.reached`),
      wait: level === 0 ? null : evaluate(waitFor(level), days).value,
    };
  });
}

const waitFor = (level: Exclude<Level, 0>) =>
  ({ how: 'quantile', of: `level.${level}.reached`, at: 0.5 }) as const;
