import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { slugOf } from '../../shared/slug.ts';
import { heldIn, INVISIBLE, mayReadOtherwise, type Readable, type Readings } from './readings.ts';

export const PASSAGE_LIMITS = { min: 4, max: 1000 } as const;
/** Fewer letters than these tell nobody from another. */
const TELLING = 8;
/** What stands where a passage stood. */
export const REDACTED = '[…]';
/** The same in an address. */
export const REDACTED_SLUG = 'retire';

/** What may stand between two words of a passage wherever it is repeated: blanks, signs of quotes and marks, tags. */
const BETWEEN = '(?:[\\s\\u00a0\\u2009\\u202f>*~`]|&gt;|&nbsp;|\\\\[ntr]|<[^<>]*>)+';
const BLANKS = /[\s\u00A0\u2009\u202F>*~`]+/u;
/** Blanks too, as other systems write them: beside what may stand between words they would be tried in all ways. */
const STANDS_BETWEEN = /^(?:&gt;|&nbsp;|\\[ntr])+$/u;
/** Signs that are written otherwise in HTML or in JSON. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '&': '(?:&amp;|&)',
  '<': '(?:&lt;|<)',
  '"': '(?:&quot;|\\\\?")',
  "'": "(?:['’]|&#39;|&#x27;)",
  '’': "(?:['’]|&#39;|&#x27;)",
  '\\': '\\\\+',
};
/** Letters and digits, in a way that JavaScript and PostgreSQL read alike. */
const IN_WORDS =
  '[\\u0300-\\u036f0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u052f]';
const BEGINS_IN_WORD = new RegExp(`^${IN_WORDS}`, 'u');
const ENDS_IN_WORD = new RegExp(`${IN_WORDS}$`, 'u');
/** A number of so many digits is told also where letters are glued to it; a shorter one may be a part of any code. */
const LONG_NUMBER = /^[^\p{L}0-9]*(?:[0-9][^\p{L}0-9]*){6,}$/u;
const IN_NUMBERS = '[0-9]';
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');
const SIGNIFICANT = /[.+?^${}()|[\]]/;

/** "Anne" is not found in "année"; "0612345678" is found in "tel0612345678", though not in a longer number. */
function asWords(pattern: string, words: string): string {
  const sign = LONG_NUMBER.test(words) ? IN_NUMBERS : IN_WORDS;
  return `${BEGINS_IN_WORD.test(words) ? `(?<!${sign})` : ''}${pattern}${ENDS_IN_WORD.test(words) ? `(?!${sign})` : ''}`;
}

const BACKSLASH = '\\';

/**
 * Of several backslashes the last stands for more, and takes that of a quote after it along: two that both may would be tried in all ways
 * to share what is there.
 */
function spelt(sign: string, at: number, word: readonly string[]): string {
  if (sign === BACKSLASH && word[at + 1] === BACKSLASH) return '\\\\';
  if (sign === '"' && word[at - 1] === BACKSLASH) return '(?:&quot;|")';
  return SPELLINGS[sign] ?? (SIGNIFICANT.test(sign) ? `\\${sign}` : sign);
}

/** Whole words that are to be gone from everywhere, however they are capitalised, spaced, quoted or marked up. */
export class Passage {
  private constructor(
    /** A regular expression that JavaScript and PostgreSQL read alike; capitals are one with small letters. */
    readonly pattern: string,
    /** The same as it stands in addresses; null when it would be too short to tell. */
    readonly slugPattern: string | null,
    /** A word that many say without meaning anybody. */
    readonly isShort: boolean,
    /** The same inside of other words: what a redaction leaves, for somebody to judge. */
    readonly insidePattern: string,
    private readonly readings: Readings,
  ) {}

  /** @throws InvalidValue beside `passage`: shorter than 4 or longer than 1,000 characters, or without words */
  static of(raw: string, readings: Readings): Passage {
    const words = boundedText('passage', raw, PASSAGE_LIMITS)
      .normalize('NFC')
      .replace(UNSEEN, '')
      .split(BLANKS)
      .filter((word) => word !== '' && !STANDS_BETWEEN.test(word));
    if ([...words.join('')].length < PASSAGE_LIMITS.min)
      throw new InvalidValue('passage', 'text.too-short', { min: PASSAGE_LIMITS.min });
    const pattern = words.map((word) => [...word].map(spelt).join('')).join(BETWEEN);
    const slug = slugOf(words.join(' '), PASSAGE_LIMITS.max, '');
    return new Passage(
      asWords(pattern, words.join(' ')),
      slug.length < PASSAGE_LIMITS.min ? null : asWords(slug, slug),
      [...words.join('')].length < TELLING,
      pattern,
      readings,
    );
  }

  /** Null for what cannot be one, which `of` refuses. */
  static tryOf(raw: string, readings: Readings): Passage | null {
    try {
      return Passage.of(raw, readings);
    } catch (error) {
      if (error instanceof InvalidValue) return null;
      throw error;
    }
  }

  isIn(text: string): boolean {
    const isThere = (written: string) => this.expression('iu').test(written);
    return (
      isThere(text) || (mayReadOtherwise(text) && this.readings.of(text).some((one) => isThere(one.text)))
    );
  }

  /** Also where marks, tags, references, ends of links or signs that nobody sees stand between its letters. */
  redactedIn(text: string): string {
    const written = text.replace(this.expression('giu'), REDACTED);
    if (!mayReadOtherwise(written)) return written;
    const left = this.redactedAsRead(written, this.readings.written(written));
    return this.redactedAsRead(left, this.readings.shown(left));
  }

  /** The last first, so that places before it stay where they are. */
  private redactedAsRead(written: string, reading: Readable): string {
    const { text, from, to } = reading;
    const found = [...text.matchAll(this.expression('giu'))].map(({ 0: said, index }) => ({
      start: from[index]!,
      end: to[index + said.length - 1]!,
    }));
    return found
      .toReversed()
      .reduce(
        (left, { start, end }) =>
          left.slice(0, start) + REDACTED + heldIn(written, reading, { start, end }) + left.slice(end),
        written,
      );
  }

  /** The longer words in which it stands, glued to other letters, in small letters: "année" of "Anne". */
  aroundIn(text: string): readonly string[] {
    const around = new RegExp(`${IN_WORDS}*(?:${this.insidePattern})${IN_WORDS}*`, 'giu');
    return [...this.redactedIn(text).matchAll(around)].map(([word]) => word.toLowerCase());
  }

  private expression(flags: string): RegExp {
    return new RegExp(this.pattern, flags);
  }
}
