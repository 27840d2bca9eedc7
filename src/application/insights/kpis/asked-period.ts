import { parisDay } from '#domain/shared/day';
import { PRESET_DAYS, ReportingPeriod, USUAL_DAYS } from '#domain/insights/kpis/reporting-period';

/** The last so many days, or from one day to another; the last thirty where nothing is said. */
export interface AskedPeriod {
  readonly days?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @throws InvalidValue beside `from` or `to` */
export function periodOf({ days, from, to }: AskedPeriod, now: Date): ReportingPeriod {
  const today = parisDay(now);
  if (from !== undefined || to !== undefined) return ReportingPeriod.between(from ?? '', to ?? '', today);
  return ReportingPeriod.ending(PRESET_DAYS.find((one) => one === days) ?? USUAL_DAYS, today);
}
