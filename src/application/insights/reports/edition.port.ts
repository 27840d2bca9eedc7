import type { Id } from '#domain/shared/id';
import type { ReportId } from '#domain/insights/reports/report';
import type { ChangeUnit } from '#domain/insights/kpis/kpi';
import type { DuePeriod, Rhythm } from '#domain/insights/reports/rhythm';
import type { BranchFigure, KpiFigure, Span } from '../kpis/kpi-report.query.ts';
import type { ReportReader } from './reports.port.ts';

export type EditionId = Id<'Edition'>;

/** A figure as it was told. */
export interface EditionFigure extends Pick<
  KpiFigure,
  | 'key'
  | 'version'
  | 'group'
  | 'unit'
  | 'maturityDays'
  | 'countedTo'
  | 'value'
  | 'atLeast'
  | 'previous'
  | 'previousAtLeast'
  | 'change'
> {
  /** Of how many it tells, and whether it is a part of them. Nothing in editions of before, which told every share as a percentage. */
  readonly base?: number;
  readonly previousBase?: number;
  readonly partOfBase?: boolean;
  /** Nothing in editions of before, all of which told a change as (A − B) / B. */
  readonly changeUnit?: ChangeUnit;
  /** Null where it is not told by branch. */
  readonly branches: readonly BranchFigure[] | null;
  /** `yyyy-Qn`, of what is told by branch. Nothing in editions of before. */
  readonly branchQuarter?: string | null;
  /** `yyyy-mm`, in editions of when branches were told of a month; nothing in those before them, which told the period itself. */
  readonly branchMonth?: string | null;
}

/** What a report said of a period. Names nobody, and changes no more. */
export interface EditionContent {
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly period: Span;
  readonly previous: Span;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly figures: readonly EditionFigure[];
}

export interface Edition {
  readonly id: EditionId;
  readonly reportId: ReportId;
  /** Of the period. */
  readonly key: string;
  readonly content: EditionContent;
}

/** What became of an edition, in numbers. */
export interface EditionRow {
  readonly key: string;
  readonly period: Span;
  readonly madeAt: Date;
  readonly sent: number;
  readonly waiting: number;
  /** Readers without the right to read figures when it was sent. */
  readonly withheld: number;
  /** Who stopped it, or was taken off, before it was sent. */
  readonly stopped: number;
  /** No address, or one that takes no mail. */
  readonly failed: number;
}

export interface Editions {
  has(reportId: ReportId, key: string): Promise<boolean>;
  /** With a letter to be sent to each reader; once for each report and period, whoever asks. @returns false where there was one */
  add(
    edition: Edition,
    period: DuePeriod,
    readers: readonly (ReportReader & { readonly letterId: string })[],
  ): Promise<boolean>;
  find(reportId: string, key: string): Promise<Edition | null>;
  /** The latest first. */
  list(reportId: string, limit: number): Promise<readonly EditionRow[]>;
}

/** Nothing was told that period: there is nothing in it, or nothing is counted yet. */
export const isEmpty = ({ figures }: EditionContent): boolean => figures.every(({ value }) => value === null);
