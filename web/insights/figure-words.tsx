import type { ChangeUnit, KpiUnit } from '#application/insights/limits';
import { partOfFew } from '#application/insights/limits';
import { useFormat, useT } from '../lib/texts.tsx';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

export interface Said {
  readonly value: number | null;
  readonly atLeast: boolean;
  /** Of how many a share tells, where that is known. */
  readonly base?: number | null | undefined;
  /** Whether it is a part of those. */
  readonly partOfBase?: boolean | undefined;
}

/** What a figure was before, and by how much it moved since. */
export interface Moved {
  readonly change: number | null;
  readonly changeUnit: ChangeUnit;
  readonly previous: number | null;
  readonly previousAtLeast: boolean;
  readonly previousBase?: number | null | undefined;
  readonly partOfBase?: boolean | undefined;
}

/** The same in an edition of a report: those that were sent before units were told apart say a part of what was. */
export const changeAsSent = ({
  changeUnit = 'relative',
  ...moved
}: Omit<Moved, 'changeUnit'> & { readonly changeUnit?: ChangeUnit }): Moved => ({ ...moved, changeUnit });

/** One decimal where it says something. */
const rounded = (value: number): number => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));

/** A figure as people read it: `1 240`, `12,5 %`, `3 sur 7`, `3,5 h`, `plus de 3 j`. */
export function useFigureWords(): (unit: KpiUnit, said: Said) => string {
  const t = useT();
  const { formatNumber } = useFormat();
  const duration = (seconds: number): string => {
    if (seconds < HOUR) return t('insights.minutes', { count: formatNumber(Math.round(seconds / MINUTE)) });
    if (seconds < 2 * DAY) return t('insights.hours', { count: formatNumber(rounded(seconds / HOUR)) });
    return t('insights.dayCount', { count: formatNumber(rounded(seconds / DAY)) });
  };
  const exactly = (unit: KpiUnit, value: number): string => {
    if (unit === 'seconds') return duration(value);
    if (unit === 'share') return t('insights.percent', { count: formatNumber(rounded(value * 100)) });
    return formatNumber(unit === 'count' ? value : rounded(value));
  };
  return (unit, said) => {
    const { value, atLeast } = said;
    if (value === null) return t('insights.nothing');
    const part = unit === 'share' ? partOfFew(said) : null;
    if (part !== null)
      return t('insights.ofFew', { part: formatNumber(part), base: formatNumber(said.base!) });
    return atLeast ? t('insights.over', { value: exactly(unit, value) }) : exactly(unit, value);
  };
}

/** So many of so many: as a whole percentage, unless they are few. */
export function useShareOf(): (part: number, base: number) => string {
  const t = useT();
  const { formatNumber, formatPercent } = useFormat();
  return (part, base) =>
    partOfFew({ value: part / base, base, partOfBase: true }) === null
      ? formatPercent(base === 0 ? 0 : part / base)
      : t('insights.ofFew', { part: formatNumber(part), base: formatNumber(base) });
}

/**
 * How a figure moved, in words: a sign alone is not read aloud. Shares by points, durations by a time, numbers by a part of what
 * they were.
 */
export function useChangeWords(): (unit: KpiUnit, figure: Moved) => string {
  const t = useT();
  const { formatNumber } = useFormat();
  const words = useFigureWords();
  const sizeOf = (unit: KpiUnit, as: ChangeUnit, size: number): string => {
    if (as === 'seconds') return words('seconds', { value: size, atLeast: false });
    if (as === 'relative') return t('insights.percent', { count: formatNumber(rounded(size * 100)) });
    const points = rounded(unit === 'share' ? size * 100 : size);
    return t('insights.points', { size: points, count: formatNumber(points) });
  };
  return (unit, { change, changeUnit, previous, previousAtLeast, previousBase: base, partOfBase }) => {
    const before = words(unit, { value: previous, atLeast: previousAtLeast, base, partOfBase });
    if (change === null) return t('insights.change.unknown', { before });
    if (change === 0) return t('insights.change.same', { before });
    const size = sizeOf(unit, changeUnit, Math.abs(change));
    return t(change > 0 ? 'insights.change.up' : 'insights.change.down', { size, before });
  };
}
