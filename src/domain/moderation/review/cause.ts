/** What brought something into the queue. A kind that joins adds its line. */
export const ITEM_KINDS = ['report', 'held', 'profile', 'account', 'appeal'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Why something is to be looked at. */
export interface Cause {
  readonly kind: ItemKind;
  /** Key of a reason of reports, of a word rule, or of what holds newcomers back. */
  readonly why: string;
  /** What is added to the score of the case. */
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  readonly dueAt: Date;
  /** Words that a rule found, to be marked in the text. */
  readonly hits?: readonly string[];
}
