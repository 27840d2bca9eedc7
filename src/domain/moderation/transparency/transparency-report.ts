import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { beginningOf, dayOf } from '../../shared/day.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Figures } from './figures.ts';
import type { ReportOfYearId } from './ids.ts';
import { type PublishedFigures, publishedOf } from './published-figures.ts';

export type { ReportOfYearId };

export const REPORT_COMMENT = { min: 0, max: 5000 } as const;
export const REPORT_CORRECTION = { min: 10, max: 1000 } as const;
/** No year before the law. */
const FIRST_YEAR = 2022;

export class ReportOfYearNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.transparency-report-not-found';
  constructor() {
    super('No such report');
  }
}

export class ReportPublished extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.transparency-report-published';
  constructor() {
    super('What is published stays as it is');
  }
}

/** A year is told of once it is over, and was counted to its end. */
export class ReportedYearNotOver extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.transparency-year-not-over';
  constructor(year: number) {
    super('The year was not over when it was counted', { year });
  }
}

/** Whether the count goes to the end of the year, which ends in Paris. */
export const isOfWholeYear = (year: number, { to }: Pick<Figures, 'to'>): boolean =>
  new Date(to) >= beginningOf(dayOf('year', `${year + 1}-01-01`));

/** @throws InvalidValue `moderation.transparency-year` beside `year` */
export function reportedYear(year: number, at: Date): number {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > at.getUTCFullYear())
    throw new InvalidValue('year', 'moderation.transparency-year', {
      from: FIRST_YEAR,
      to: at.getUTCFullYear(),
    });
  return year;
}

interface Wording {
  readonly comment: string;
  /** Why there is another edition; needed where there was one before. */
  readonly correction: string;
}

/**
 * The report of one year under articles 15 and 24 of Regulation (EU) 2022/2065. A draft is counted anew as often as one
 * likes; published, it stays with its figures and its day, and what was wrong is corrected by another edition beside it.
 */
export class TransparencyReport extends AggregateRoot {
  private figures: Figures;
  /** What everybody reads; none before it is published. */
  private published: PublishedFigures | null = null;
  private comment = '';
  private correction = '';
  private draftedBy: MemberId;
  private draftedAt: Date;
  private publishedBy: MemberId | null = null;
  private publishedAt: Date | null = null;
  private version = 1;

  private constructor(
    readonly id: ReportOfYearId,
    readonly year: number,
    /** 1 for the first, then one for each correction. */
    readonly edition: number,
    figures: Figures,
    by: MemberId,
    at: Date,
  ) {
    super();
    this.figures = figures;
    this.draftedBy = by;
    this.draftedAt = at;
  }

  /** @throws NotAllowed, InvalidValue beside `comment` or `correction` */
  static draft(p: {
    id: ReportOfYearId;
    year: number;
    edition: number;
    figures: Figures;
    wording: Wording;
    by: Actor;
    at: Date;
  }): TransparencyReport {
    const by = p.by.mustBeMember();
    const report = new TransparencyReport(p.id, p.year, p.edition, p.figures, by, p.at);
    report.countAnew(p);
    return report;
  }

  /** @throws NotAllowed, ReportPublished, InvalidValue beside `comment` or `correction` */
  countAnew(p: { figures: Figures; wording: Wording; by: Actor; at: Date }): void {
    const by = p.by.mustBeMember();
    p.by.mustBeAllowed('transparency.publish');
    if (this.publishedAt !== null) throw new ReportPublished();
    const worded = judgedTogether({
      comment: () => boundedText('comment', p.wording.comment, REPORT_COMMENT),
      correction: () =>
        this.edition === 1 ? '' : boundedText('correction', p.wording.correction, REPORT_CORRECTION),
    });
    this.figures = p.figures;
    this.comment = worded.comment;
    this.correction = worded.correction;
    this.draftedBy = by;
    this.draftedAt = p.at;
  }

  /**
   * @param p.version of the draft that was looked at: nobody publishes figures that they did not see
   * @throws NotAllowed, ReportPublished, ChangedMeanwhile, ReportedYearNotOver
   */
  publish(p: { by: Actor; version: number; at: Date }): void {
    const by = p.by.mustBeMember();
    p.by.mustBeAllowed('transparency.publish');
    if (this.publishedAt !== null) throw new ReportPublished();
    if (this.version !== p.version) throw new ChangedMeanwhile();
    if (!isOfWholeYear(this.year, this.figures)) throw new ReportedYearNotOver(this.year);
    this.published = publishedOf(this.figures);
    this.publishedBy = by;
    this.publishedAt = p.at;
  }
}
