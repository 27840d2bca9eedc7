import { InvalidValue } from '../../shared/domain-error.ts';
import { addDays, type Day, dayOf } from '../../shared/day.ts';

/** Two years and a leap day: what is older is read in two steps. */
export const LONGEST_DAYS = 731;
export const PRESET_DAYS = [7, 30, 90, 365] as const;
export const USUAL_DAYS = 30;

/** The last so many days, or from one day to another; the last thirty where nothing is said. */
export interface AskedPeriod {
  readonly days?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whole days that are over, both ends included, in Paris. */
export class ReportingPeriod {
  private constructor(
    readonly from: Day,
    readonly to: Day,
    readonly days: number,
  ) {}

  /** The last so many days before today. */
  static ending(days: number, today: Day): ReportingPeriod {
    return new ReportingPeriod(addDays(today, -days), addDays(today, -1), days);
  }

  /** @throws InvalidValue `insights.period-backwards`, `insights.period-too-long`, `insights.period-not-over` */
  static between(from: string, to: string, today: Day): ReportingPeriod {
    const [first, last] = [dayOf('from', from), dayOf('to', to)];
    if (last < first) throw new InvalidValue('to', 'insights.period-backwards');
    if (last >= today) throw new InvalidValue('to', 'insights.period-not-over');
    const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
    if (days > LONGEST_DAYS)
      throw new InvalidValue('from', 'insights.period-too-long', { max: LONGEST_DAYS });
    return new ReportingPeriod(first, last, days);
  }

  /** @throws InvalidValue beside `from` or `to` */
  static asked({ days, from, to }: AskedPeriod, today: Day): ReportingPeriod {
    if (from !== undefined || to !== undefined) return ReportingPeriod.between(from ?? '', to ?? '', today);
    return ReportingPeriod.ending(PRESET_DAYS.find((one) => one === days) ?? USUAL_DAYS, today);
  }

  /** As many days, right before. */
  get previous(): ReportingPeriod {
    return new ReportingPeriod(addDays(this.from, -this.days), addDays(this.from, -1), this.days);
  }

  /** As many days, the last of which is this one where the period ends later. */
  endingBy(last: Day): ReportingPeriod {
    return last >= this.to ? this : new ReportingPeriod(addDays(last, 1 - this.days), last, this.days);
  }

  /** The pieces that a chart draws: days, weeks or months, the last one perhaps shorter. */
  steps(): readonly { readonly from: Day; readonly to: Day }[] {
    const length = this.days <= 31 ? 1 : this.days <= 100 ? 7 : this.days <= 400 ? 30 : 61;
    const steps: { from: Day; to: Day }[] = [];
    for (let end: Day = this.to; end >= this.from; end = addDays(end, -length)) {
      const begin = addDays(end, 1 - length);
      steps.unshift({ from: begin < this.from ? this.from : begin, to: end });
    }
    return steps;
  }
}
