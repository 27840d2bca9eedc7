import { addDays, beginningOf, dayOf, parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** Days of the calendar in Paris, both included; null or empty for no end. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** From one moment to another, or without end on either side. */
export class Period {
  private constructor(
    readonly from: Date | null,
    /** The first moment after it. */
    readonly until: Date | null,
  ) {}

  static readonly always = new Period(null, null);

  /** @throws InvalidValue beside `from` or `until` */
  static of(days: Days): Period {
    const from = days.from ? beginningOf(dayOf('from', days.from)) : null;
    const until = days.until ? beginningOf(addDays(dayOf('until', days.until), 1)) : null;
    if (from && until && until <= from) throw new InvalidValue('until', 'site.module-period');
    return new Period(from, until);
  }

  static restore(from: Date | null, until: Date | null): Period {
    return new Period(from, until);
  }

  holds(now: Date): boolean {
    return (this.from === null || now >= this.from) && (this.until === null || now < this.until);
  }

  isOver(now: Date): boolean {
    return this.until !== null && now >= this.until;
  }

  /** When it will be otherwise by the clock alone. */
  nextChange(now: Date): Date | null {
    return [this.from, this.until].find((moment) => moment !== null && moment > now) ?? null;
  }

  get days(): Days {
    return {
      from: this.from && parisDay(this.from),
      until: this.until && addDays(parisDay(this.until), -1),
    };
  }
}
