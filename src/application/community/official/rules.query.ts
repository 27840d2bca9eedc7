import type { Actor } from '#domain/shared/actor';
import type { Day } from '#domain/shared/day';
import type { Id } from '#domain/shared/id';
import type { Page } from '../../shared/page.ts';
import type { CitedValue } from './official-view.ts';

export interface RuleVersionView {
  /** From 1. */
  readonly number: number;
  /** `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  readonly summary: string;
  readonly at: Date;
}

export interface RuleView {
  readonly id: Id<'Rule'>;
  readonly key: string;
  readonly label: string;
  readonly kind: 'law' | 'rate' | 'threshold' | 'procedure';
  readonly reference: string;
  readonly url: string | null;
  /** Newest first. */
  readonly versions: readonly RuleVersionView[];
  /** The version that applies today; null while the first one lies ahead. */
  readonly current: RuleVersionView | null;
  /** Standing official answers and reference answers the viewer may read that rest on it, and those of them to be reviewed because it changed: on the viewer's desk, where they have one. */
  readonly answers: { readonly linked: number; readonly toReview: number };
}

export interface RulesQuery {
  /** The whole register, by label. */
  execute(actor: Actor): Promise<readonly RuleView[]>;
}

/** A rule as one chooses it. */
export type RuleChoice = Pick<RuleView, 'id' | 'label' | 'reference'>;

export interface RuleChoicesQuery {
  /** The whole register, by label, without what rests on it. */
  execute(): Promise<readonly RuleChoice[]>;
}

/** A standing official answer that rests on a rule. */
export interface LinkedAnswer {
  readonly sealId: string;
  readonly postId: string;
  readonly position: number;
  readonly topic: { readonly number: number; readonly slug: string; readonly title: string };
  readonly kind: 'authored' | 'validated';
  readonly department: string;
  readonly state: 'valid' | 'to_review';
  /** Whether it must be read again before one relies on it: not while what changes lies ahead. */
  readonly overdue: boolean;
  readonly reviewBy: string;
}

/** A reference answer that rests on it, today or in a version to come. */
export interface LinkedReference {
  readonly slug: string;
  readonly title: string;
  readonly state: 'valid' | 'to_review';
  /** As of a `LinkedAnswer`. */
  readonly overdue: boolean;
}

/** What stands on an entry of the register, as far as the viewer may read it: at most 500 answers, newest seal first, and 200 references. */
export interface RestingTexts {
  readonly answers: readonly LinkedAnswer[];
  readonly references: readonly LinkedReference[];
}

export interface RuleQuery {
  /** By key. */
  execute(actor: Actor, key: string): Promise<(RestingTexts & { readonly rule: RuleView }) | null>;
}

export interface CitingTextsQuery {
  /** What cites a regulatory value, by its key: a change would put to review what is valid of it. */
  execute(actor: Actor, key: string): Promise<RestingTexts>;
  /** How many texts the viewer may read, of their desk where they have one, are to be reviewed because the value changed. */
  toReview(actor: Actor, key: string): Promise<number>;
}

export interface RegisterFilter {
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
  /** 1 to 100, 20 unless told. */
  readonly limit?: number;
}

export interface RuleRegisterQuery {
  /** The register page by page, by key. */
  execute(actor: Actor, filter: RegisterFilter): Promise<Page<RuleView>>;
}

/** One period of a value. Days are `yyyy-mm-dd`. */
export interface ValuePeriod {
  readonly from: Day;
  /** The day before the next one begins, or the end that was given. */
  readonly to: Day | null;
  /** The end that was given. */
  readonly givenTo: Day | null;
  readonly value: string | null;
  readonly source: string;
}

/** As it is today. */
export interface RegulatoryValueView extends CitedValue {
  /** Of all times, the newest first. */
  readonly periods: readonly ValuePeriod[];
  readonly changedAt: Date;
  /** Given back with a change. */
  readonly version: number;
}
export interface RegulatoryValuesQuery {
  /** By label. */
  execute(): Promise<readonly RegulatoryValueView[]>;
}

export interface ValueRegisterQuery {
  /** Page by page, by key. */
  execute(filter: RegisterFilter): Promise<Page<RegulatoryValueView>>;
}

export interface RegulatoryValueQuery {
  /** By key. */
  execute(key: string): Promise<RegulatoryValueView | null>;
}
