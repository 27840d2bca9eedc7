import type { Actor } from '#domain/shared/actor';
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
  /** Standing official answers and reference answers the viewer may read that rest on it, and those of them to be reviewed. */
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
  readonly reviewBy: string;
}

export interface RuleQuery {
  /** By key. Answers the viewer may read, newest seal first, at most 500. */
  execute(
    actor: Actor,
    key: string,
  ): Promise<{
    readonly rule: RuleView;
    readonly answers: readonly LinkedAnswer[];
    readonly references: readonly { readonly slug: string; readonly title: string; readonly state: string }[];
  } | null>;
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

/** As it is today; where only figures of years to come are known, without a value. */
export interface RegulatoryValueView extends CitedValue {
  /** Of every year that is known, the newest first. */
  readonly figures: readonly {
    readonly year: number;
    readonly value: string | null;
    readonly source: string;
  }[];
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
