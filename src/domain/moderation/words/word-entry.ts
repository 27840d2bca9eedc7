import type { Folding } from './folding.ts';
import { GAP, glyphsOf } from './glyphs.ts';

/** One letter of an entry, or one half of an m. */
interface FormElement {
  readonly symbol: number;
  readonly letter: number;
  readonly part: number;
  /** How often the letter is repeated. */
  readonly run: number;
  /** A new word begins here. */
  readonly opens: boolean;
}

/** How an entry may stand in a text: with its doubled letters as one, or one by one. */
export interface WordForm {
  readonly entry: WordEntry;
  readonly elements: readonly FormElement[];
}

/** A word or a few words that a rule looks for. */
interface WordEntry {
  readonly text: string;
  /** How many letters and digits it has. */
  readonly length: number;
  /** Whether the word may go on before or after it, as `*admin*` may. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * The forms of an entry; none of one that holds no letter.
 * @param raw a word or several; a star at an end leaves that end open
 */
export function formsOf(raw: string, folding: Folding): readonly WordForm[] {
  const text = raw.trim();
  const bare = text.replace(/^\*+|\*+$/g, '');
  const folded = folding.fold(bare);
  const together = glyphsOf(folded);
  if (together.count === 0) return [];
  const entry: WordEntry = {
    text,
    length: together.count,
    openStart: text.startsWith('*'),
    openEnd: text.endsWith('*'),
  };
  const forms = [together, glyphsOf(folded, { apart: true })].map(({ elements, letters, gaps }) => ({
    entry,
    elements: Array.from({ length: elements.count }, (_, index) => {
      const glyph = elements.from[index]!;
      return {
        symbol: elements.symbols[index]!,
        letter: letters[glyph]!,
        part: elements.part[index]!,
        run: elements.to[index]! - glyph + 1,
        opens: index > 0 && elements.part[index] !== 2 && gaps[glyph]! >= GAP.sign,
      };
    }),
  }));
  const doubles = forms[0]!.elements.length !== forms[1]!.elements.length;
  return doubles ? forms : forms.slice(0, 1);
}
