/** What lists show of a topic at a glance: whether the organisation answered, and whether that can be relied on. */
export const OFFICIAL_STATES = ['none', 'validated', 'authored', 'overdue'] as const;
export type OfficialState = (typeof OFFICIAL_STATES)[number];

/** By what lists and searches are narrowed: one of these states, as it is shown, or any in which the organisation did answer. */
export const OFFICIAL_FILTERS = ['any', ...OFFICIAL_STATES] as const;
export type OfficialFilter = (typeof OFFICIAL_FILTERS)[number];

/** A value that the text cites as `{{valeur.key}}` or `{{valeur.key.year}}`, as it is now. Days are `yyyy-mm-dd`. */
export interface CitedValue {
  readonly key: string;
  readonly label: string;
  readonly unit: 'EUR' | 'percent' | 'months' | 'date';
  /** First day of the period that holds; of the last one where it has ended, of the first where it lies ahead. */
  readonly from: string;
  /** Last day of that period, where it is known. */
  readonly to: string | null;
  /** `12.5` or `2026-05-01`; null until the organisation has published it, before it holds and after it has ended. */
  readonly value: string | null;
  /** Whether it holds no longer. */
  readonly ended: boolean;
  /** Whether it is known, and holds from a day to come. */
  readonly ahead: boolean;
  readonly source: string;
}

export interface CitedRule {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly kind: 'law' | 'rate' | 'threshold' | 'procedure';
  readonly reference: string;
  readonly url: string | null;
}

export interface SourceView {
  readonly label: string;
  readonly url: string | null;
}

/** An entry of the register by which a text is to be read again, by the name people know it by. */
export interface ChangeView {
  readonly what: 'rule' | 'value';
  readonly name: string;
  /** The first day on which it says something else, `yyyy-mm-dd`; null where only the day is known on which it was entered. */
  readonly from: string | null;
  /** When it was entered, ISO 8601. */
  readonly at: string;
}

/** The seal of a reply: present only while it is true of the very text that is shown. Days are `yyyy-mm-dd`. */
export interface OfficialView {
  readonly sealId: string;
  /** `authored`: written in the name of the organisation; `validated`: a member's reply that it checked. */
  readonly kind: 'authored' | 'validated';
  /** As it was at the act. */
  readonly department: string;
  readonly sealedBy: { readonly pseudonym: string; readonly handle: string };
  readonly sealedAt: Date;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reviewBy: string;
  readonly state: 'valid' | 'to_review';
  /** To be reviewed, or past its days today: the page says so, and structured data no longer vouch for it. */
  readonly overdue: boolean;
  readonly review: {
    readonly since: Date;
    readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'question-changed';
    /** Key of the rule or value that changed. */
    readonly cause: string | null;
    /** The day to come on which it changes, `yyyy-mm-dd`: until then the answer holds. Null for what has changed already. */
    readonly changesOn: string | null;
    /** What changed, or will where `changesOn` says when; in the order in which it was entered. */
    readonly changes: readonly ChangeView[];
  } | null;
  readonly sources: readonly SourceView[];
  /** Whom it concerns; none means all five. */
  readonly branches: readonly string[];
  readonly rules: readonly CitedRule[];
  readonly values: readonly CitedValue[];
}
