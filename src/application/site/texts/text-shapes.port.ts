import type { Hole, TextLanguage } from '#domain/site/texts/own-text';

/** Reads texts in the form in which they are written. */
export interface TextShapes {
  /** Where something is put into a text; null for one that cannot be read. @param lines paragraphs are read one by one */
  holesOf(text: string, lines: boolean): readonly Hole[] | null;
  /** Everything that it may say, with a letter in each place; null for one that cannot be read, or says too much. */
  sayingsOf(text: string, language: TextLanguage, lines: boolean): readonly string[] | null;
  /** The text as it may read, with something in each place. */
  sample(text: string, language: TextLanguage): string;
}
