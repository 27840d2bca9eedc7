import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { KPI_KEYS, type KpiKey } from '../kpis/kpis.ts';
import { type Rhythm, RHYTHMS, type Timetable } from './rhythm.ts';

export type ReportId = Id<'Report'>;

export const REPORT_LIMITS = {
  name: { min: 3, max: 80 },
  /** Days into the next period. */
  day: { week: 7, month: 28, quarter: 28 },
  /** By day: nobody is written to at night by a machine. */
  hour: { min: 6, max: 20 },
  readers: 20,
} as const;

/** What a report tells, and when. */
export interface ReportPlan extends Timetable {
  readonly name: string;
  /** In the order of the catalogue. */
  readonly figures: readonly KpiKey[];
  /** Whether each figure that may be told by branch is. */
  readonly byBranch: boolean;
}

export interface AskedPlan {
  readonly name: string;
  readonly rhythm: string;
  readonly day: number;
  readonly hour: number;
  readonly figures: readonly string[];
  readonly byBranch: boolean;
}

/** @throws InvalidValue, InvalidValues beside each field */
export const reportPlan = (asked: AskedPlan): ReportPlan => ({
  ...judgedTogether({
    name: () => boundedText('name', asked.name, REPORT_LIMITS.name),
    rhythm: () => rhythmOf(asked.rhythm),
    day: () => between('day', asked.day, { min: 1, max: lastDay(asked.rhythm) }),
    hour: () => between('hour', asked.hour, REPORT_LIMITS.hour),
    figures: () => figuresOf(asked.figures),
  }),
  byBranch: asked.byBranch,
});

function rhythmOf(typed: string): Rhythm {
  const rhythm = RHYTHMS.find((one) => one === typed);
  if (!rhythm) throw new InvalidValue('rhythm', 'field.choice');
  return rhythm;
}

const lastDay = (rhythm: string): number => REPORT_LIMITS.day[rhythm === 'week' ? 'week' : 'month'];

function between(field: string, typed: number, { min, max }: { min: number; max: number }): number {
  if (!Number.isInteger(typed)) throw new InvalidValue(field, 'field.integer');
  if (typed < min) throw new InvalidValue(field, 'field.too-small', { min });
  if (typed > max) throw new InvalidValue(field, 'field.too-large', { max });
  return typed;
}

function figuresOf(typed: readonly string[]): readonly KpiKey[] {
  const figures = KPI_KEYS.filter((key) => typed.includes(key));
  if (figures.length === 0) throw new InvalidValue('figures', 'insights.no-figure-chosen');
  return figures;
}

/** There never was such a report, or it was deleted, or that period was not told. */
export class ReportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'insights.report-not-found';
  constructor() {
    super('No such report');
  }
}

/** Somebody else changed it since it was looked at. */
export class ReportChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'insights.report-changed';
  constructor() {
    super('The report was changed meanwhile');
  }
}

/** They are not known, do not hold the right to read figures, or cannot be written to. */
export class NotAReader extends InvalidValue {
  constructor() {
    super('memberId', 'insights.not-a-reader');
  }
}
export class TooManyReaders extends InvalidValue {
  constructor() {
    super('memberId', 'insights.too-many-readers', { max: REPORT_LIMITS.readers });
  }
}
