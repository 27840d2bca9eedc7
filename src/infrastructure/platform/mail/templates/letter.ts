import type { MailTemplate } from '#application/shared/ports';

/** Reads a value that the template cannot do without. */
export type Value = (name: string) => string;

/** Words of the layout. */
export interface LayoutWords {
  readonly closing: (communityName: string) => string;
  /** How sentences call an organisation that says nothing else of itself. */
  readonly organisation: string;
  /** Told under the button, before its address in full. */
  readonly buttonHelp: string;
}

/** What one letter says, in ICU MessageFormat. What its parts hold beside words is said in `parts.ts`. */
export interface LetterTexts {
  readonly subject: string;
  readonly preview: string;
  readonly paragraphs: readonly string[];
  readonly action?: string;
  /** Below the button. */
  readonly afterwards?: readonly string[];
  /** Words of the small links at the end. */
  readonly links?: readonly string[];
}

/** What is made of values, by the name that texts call it. */
export type Held = Readonly<Record<string, (value: Value) => string>>;

export interface Templates extends LayoutWords {
  readonly held: Held;
  readonly letters: Readonly<Record<MailTemplate, LetterTexts>>;
}
