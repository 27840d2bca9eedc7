import type { KpiUnit } from '#application/insights/limits';
import { useFormat, useT } from '../lib/texts.tsx';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

export interface Said {
  readonly value: number | null;
  readonly atLeast: boolean;
}

/** One decimal where it says something. */
const rounded = (value: number): number => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));

/** A figure as people read it: `1 240`, `12,5 %`, `3,5 h`, `plus de 3 j`. */
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
  return (unit, { value, atLeast }) => {
    if (value === null) return t('insights.nothing');
    return atLeast ? t('insights.over', { value: exactly(unit, value) }) : exactly(unit, value);
  };
}

/** How a figure moved, in words: a sign alone is not read aloud. */
export function useChangeWords(): (
  unit: KpiUnit,
  figure: {
    readonly change: number | null;
    readonly previous: number | null;
    readonly previousAtLeast: boolean;
  },
) => string {
  const t = useT();
  const { formatNumber } = useFormat();
  const words = useFigureWords();
  return (unit, { change, previous, previousAtLeast }) => {
    const before = words(unit, { value: previous, atLeast: previousAtLeast });
    if (change === null) return t('insights.change.unknown', { before });
    const share = t('insights.percent', { count: formatNumber(rounded(Math.abs(change) * 100)) });
    if (change === 0) return t('insights.change.same', { before });
    return t(change > 0 ? 'insights.change.up' : 'insights.change.down', { share, before });
  };
}
