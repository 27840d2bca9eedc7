import type { MailTemplate } from '#application/shared/ports';

/** What one message says; the layout makes text and HTML of it and escapes every part. */
export interface Letter {
  readonly subject: string;
  /** One line that mail programs show beside the subject. */
  readonly preview: string;
  readonly paragraphs: readonly string[];
  /** One button at most; its address comes from the configuration and the path in `values`. */
  readonly action?: string;
  readonly afterwards?: readonly string[];
}

/** Reads a value that the template cannot do without. */
export type Value = (name: string) => string;

export interface Templates {
  readonly letters: Readonly<Record<MailTemplate, (value: Value) => Letter>>;
  readonly closing: (communityName: string) => string;
  /** Told under the button, before its address in full. */
  readonly buttonHelp: string;
}
