import type { Letter } from '#application/shared/letter.ports';
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

export interface Templates extends LayoutWords {
  readonly letters: Readonly<Record<MailTemplate, (value: Value) => Letter>>;
}
