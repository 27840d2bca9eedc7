import type { ChangeUnit, KpiGroup, KpiUnit, Exclusion } from '#domain/insights/kpis/kpi';
import type { LevelOfFunnel } from '#domain/insights/kpis/level-funnel';
import type { HealthTerm } from '#domain/insights/kpis/health';

/** A span of whole days, `yyyy-mm-dd`, both ends included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A figure in a piece of the period, and in the same piece of the period before. */
export interface KpiStep extends Span {
  readonly value: number | null;
  readonly atLeast: boolean;
  /** Of how many it tells. */
  readonly base: number;
  readonly previous: number | null;
  readonly previousAtLeast: boolean;
  readonly previousBase: number;
}

/** One figure of a period, beside the same of the period before. */
export interface KpiFigure {
  readonly key: string;
  readonly version: number;
  readonly group: KpiGroup;
  readonly unit: KpiUnit;
  readonly exclusions: readonly Exclusion[];
  /** Days after which a day of it changes no more. */
  readonly maturityDays: number;
  /** `yyyy-mm-dd`: the first day that is counted, where nothing is known of those before; null where the period begins later. */
  readonly countedFrom: string | null;
  /** `yyyy-mm-dd`: the last day of the period that is counted; null where none is. */
  readonly countedTo: string | null;
  readonly value: number | null;
  /** The value is only known to be at least that. */
  readonly atLeast: boolean;
  /** Of how many people, questions or cases it tells. */
  readonly base: number;
  /** The value is a part of `base`. */
  readonly partOfBase: boolean;
  readonly previous: number | null;
  readonly previousAtLeast: boolean;
  readonly previousBase: number;
  /** As `changeUnit` says; null where there is nothing to compare with. */
  readonly change: number | null;
  readonly changeUnit: ChangeUnit;
  readonly steps: readonly KpiStep[];
}

/** A part of the health score, and of which days it is told: the last ripe ones, as many as the period has. */
export interface HealthPart extends Span {
  readonly term: HealthTerm;
  readonly points: number | null;
  readonly most: number;
}

export interface KpiHealth {
  readonly version: number;
  /** 0 to 100; null while a term is unknown. */
  readonly score: number | null;
  /** The same of as many days right before those of each part. */
  readonly previous: number | null;
  readonly terms: readonly HealthPart[];
}

export interface KpiReport {
  readonly period: Span;
  readonly previous: Span;
  readonly figures: readonly KpiFigure[];
  readonly health: KpiHealth;
  /** ISO 8601: when a day of the period was written anew after a recount; null where none was. */
  readonly mendedAt: string | null;
}

/** Some of the figures of a period, without all that a page of figures says beside them. */
export type SomeFigures = Pick<KpiReport, 'period' | 'figures'>;

/** A figure by branch, of one whole quarter of the calendar. */
export interface ByBranch extends Span {
  /** `yyyy-Qn`. */
  readonly quarter: string;
  readonly branches: readonly BranchFigure[];
}

/** A figure in one branch: counts to the nearest five, shares made of such counts, waits as the next of a few lengths. */
export interface BranchFigure {
  readonly branch: string;
  /** Null where there is nothing to tell, or where it is not told. */
  readonly value: number | null;
  readonly atLeast: boolean;
  /** Too few people: it could tell of one of them, by itself or by subtraction. */
  readonly masked: boolean;
}

/** One day of one of the measures that a figure is made of. */
export interface KpiDay {
  readonly day: string;
  readonly value: number | null;
  readonly atLeast: boolean;
}

/** A figure told by what it adds up from: open questions by age. */
export interface KpiPart {
  /** Such as `backlog.0-1`: at least no day old, and less than one. */
  readonly part: string;
  readonly value: number | null;
  readonly days: readonly KpiDay[];
}

/** Level by level, between days that are counted. */
export interface LevelFunnel extends Span {
  readonly levels: readonly LevelOfFunnel[];
}

export interface KpiDetail {
  readonly period: Span;
  readonly previous: Span;
  readonly figure: KpiFigure;
  /**
   * The whole quarters that lie in the period, the latest first; where none does, the last one that was over and counted when it
   * ended. Null where the figure is not told by branch.
   */
  readonly byBranch: readonly ByBranch[] | null;
  readonly days: readonly KpiDay[];
  /** What it adds up from; none of most figures. */
  readonly parts: readonly KpiPart[];
  /** Of the figures of levels: level by level; null of all others, and where no day is counted. */
  readonly funnel: LevelFunnel | null;
  /** Whether each day leads to the questions that it is made of. */
  readonly hasRows: boolean;
}
