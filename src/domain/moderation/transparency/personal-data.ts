import { DETECTORS } from '../words/detectors/detectors.ts';
import type { Folding, Span } from '../words/folding.ts';
import { mask } from '../words/mask.ts';

/** What the guard of personal data finds by arithmetic or form: the same detectors that watch over what members write. */
const DETECTED = [
  'nir',
  'iban',
  'card',
  'tax_number',
  'siret',
  'phone',
  'email',
  'postal_address',
] as const satisfies readonly (keyof typeof DETECTORS)[];

const NOBODY = { isFirst: false, others: [] } as const;
const MAX_WORDS_OF_NAME = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words of every sentence, which are nobody's name although somebody may be called so. */
const COMMON =
  /^(?:a|au|aux|avec|ce|ces|cet|cette|dans|de|des|du|elle|elles|en|est|et|il|ils|je|la|le|les|leur|lui|ma|mais|mes|mon|ne|nous|on|ou|par|pas|pour|qu|que|qui|sa|se|ses|son|sur|ta|te|tes|ton|tu|un|une|vos|votre|vous|y)$/;

const QUOTED = /[«“"][^«»“”"]{1,2000}[»”"]|^>.{0,2000}$/gmu;
const LINKED = /(?:https?:\/\/|www\.|\/membres\/)[^\s<>()[\]"«»]{1,500}/giu;
const MENTIONED = /@[\p{L}\p{N}_-]{2,60}/gu;
const IDENTIFIER = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const TITLED =
  /\b(?:MM?|Mmes?|Mlles?|Messieurs|Monsieur|Madame|Mesdames|Mademoiselle|Maître|Me|Docteur|Dr|Pr)\.?\s+\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu;
/** A first name and a name: two words with a capital, of which the first does not merely begin a sentence. */
const TWO_NAMES = /\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]+){1,3}/gu;
const FORMS = [LINKED, MENTIONED, IDENTIFIER, TITLED];

/** Runs of words, as `phrasesIn` gives them. */
export interface Names {
  readonly known: ReadonlySet<string>;
  /** What the house says in its own words, whoever may be called so. */
  readonly ordinary: ReadonlySet<string>;
}

/** Takes out of a text whatever tells of a person: numbers, addresses, quotations, and names that are known or look like it. */
export class PersonalDataGuard {
  constructor(private readonly folding: Folding) {}

  /** Runs of words that might be somebody's name, each once; whose they are is for others to say. */
  phrasesIn(text: string): readonly string[] {
    return [...new Set(runsOf(text).map(({ phrase }) => phrase))];
  }

  /** @param hasQuotes whether it may quote what somebody wrote: then quotations go too
   */
  without(text: string, names: Names, hasQuotes: boolean): string {
    const unquoted = hasQuotes ? mask(text, matchesOf(text, QUOTED)) : text;
    return mask(unquoted, this.placesIn(unquoted, names));
  }

  /** Whether nothing of a person is left, nor a word of which only somebody can tell whether it is a name here. */
  isClean(text: string, names: Names): boolean {
    return this.placesIn(text, names).length === 0 && namedIn(text, names).doubtful.length === 0;
  }

  /** Whether it tells of a person by a number, an address or a known name; capitals, which anything may be typed in, tell nothing. */
  tellsOfPerson(text: string, names: ReadonlySet<string>): boolean {
    return runsOf(text).some(({ phrase }) => names.has(phrase)) || this.formsIn(text).length > 0;
  }

  /** Whether no number, address or mention is left, which nobody has to look at to know. */
  isFreeOfForms(text: string): boolean {
    return this.formsIn(text).length === 0;
  }

  private placesIn(text: string, names: Names): readonly Span[] {
    const twoNames = matchesOf(text, TWO_NAMES).flatMap((span) => withoutOpening(text, span));
    return [...this.formsIn(text), ...namedIn(text, names).sure, ...twoNames];
  }

  private formsIn(text: string): readonly Span[] {
    const readings = this.folding.readingsOf(text).flatMap((folded) => folded ?? []);
    const detected = readings.flatMap((folded) =>
      DETECTED.flatMap((name) =>
        DETECTORS[name].find(folded, {}, NOBODY).map(({ from, to }) => folded.spanOf(from, to)),
      ),
    );
    const formed = FORMS.flatMap((form) => matchesOf(text, form));
    return [...detected, ...formed];
  }
}

/**
 * Several words together are the name. A single one is where it has a capital that no sentence gave it; without, it may be a
 * word of the language, and is one where the house itself uses it.
 */
function namedIn(
  text: string,
  { known, ordinary }: Names,
): { sure: readonly Span[]; doubtful: readonly Span[] } {
  const named = runsOf(text).filter(({ phrase }) => known.has(phrase));
  const isSure = (span: Span) => {
    const word = text.slice(span.start, span.end);
    return (
      !/^\p{L}[\p{Ll}\p{M}]*$/u.test(word) ||
      (/^\p{Lu}/u.test(word) && !OPENS.test(text.slice(0, span.start)))
    );
  };
  return {
    sure: named.filter(isSure),
    doubtful: named.filter((span) => !isSure(span) && !ordinary.has(span.phrase)),
  };
}
const OPENS = /(?:^|[.!?…:\n]|[«“"(])[\s\u00a0]*$/u;

function runsOf(text: string): readonly (Span & { readonly phrase: string })[] {
  const words = matchesOf(text, WORD);
  return words.flatMap(({ start }, first) =>
    words.slice(first, first + MAX_WORDS_OF_NAME).flatMap(({ end }, more) => {
      const phrase = text.slice(start, end).normalize('NFC').toLowerCase();
      return more === 0 && COMMON.test(phrase) ? [] : [{ start, end, phrase }];
    }),
  );
}

const matchesOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** `Le Conseil` is no name, nor is `Selon Dupont` one of two words: the small word at the beginning goes. */
function withoutOpening(text: string, { start, end }: Span): Span[] {
  const [opening = '', ...rest] = text.slice(start, end).split(/[ \u00a0]/);
  if (!COMMON.test(opening.toLowerCase())) return [{ start, end }];
  return rest.length < 2 ? [] : [{ start: start + opening.length + 1, end }];
}
