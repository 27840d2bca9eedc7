/** Pages, refusals, and letters. */
export type TextKind = 'pages' | 'errors' | 'letters';

/** A text as it came with the house. Its key begins with its kind. */
export interface DeliveredText {
  readonly key: string;
  readonly kind: TextKind;
  /** The part of the site it is of, or the letter. */
  readonly area: string;
  readonly fr: string;
  readonly en: string;
  /** Whether it is of several lines. */
  readonly lines: boolean;
  /** What may be named in it beside what it names; a required name is none of them. */
  readonly free: readonly string[];
}

/** Every text that can be changed. */
export interface DeliveredTexts {
  /** In the order in which they are listed. */
  all(): readonly DeliveredText[];
  find(key: string): DeliveredText | null;
}
