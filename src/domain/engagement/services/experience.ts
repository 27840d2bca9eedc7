import { parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** So many months later an experience is too old to help anybody choose. */
export const OLDEST_MONTHS = 24;
const SHAPE = /^(?:20)\d{2}-(?:0[1-9]|1[0-2])$/;
const MONTHS_OF_QUARTER = 3;

/** When somebody used a service, to the month: `2026-05`. A member reviews a service once for each quarter. */
export class Experience {
  private constructor(
    readonly month: string,
    /** `2026-2`, the quarter it falls into. */
    readonly quarter: string,
  ) {}

  /** @throws InvalidValue beside `month`: no month, to come, or too long ago */
  static of(raw: string, now: Date): Experience {
    const month = raw.trim();
    if (!SHAPE.test(month)) throw new InvalidValue('month', 'engagement.not-a-month');
    const age = monthsOf(parisDay(now)) - monthsOf(month);
    if (age < 0) throw new InvalidValue('month', 'engagement.month-to-come');
    if (age > OLDEST_MONTHS)
      throw new InvalidValue('month', 'engagement.month-too-old', { max: OLDEST_MONTHS });
    return new Experience(month, quarterOf(month));
  }
}

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5, 7)) / MONTHS_OF_QUARTER)}`;
