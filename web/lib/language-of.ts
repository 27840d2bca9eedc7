/** As much of a text as says what language it is in. */
const LOOKED_AT = 2000;
/** How often a text has to say what is said in English alone: of fewer words nobody could tell. */
const ENOUGH = 4;
/** A text in French may quote some English; one in English quotes little French. */
const CLEARLY = 3;

const SAYS_THE = /\bthe\b/i;
/** Words that everybody uses in one of the two languages, and nobody in the other. */
const OF_ENGLISH =
  /\b(?:the|and|is|are|of|to|with|you|your|for|this|that|have|was|not|what|which|how|my|can|from|it|be)\b/gi;
const OF_FRENCH =
  /\b(?:le|la|les|des|du|et|est|que|qui|je|vous|mon|une|un|pour|dans|pas|sur|avec|ce|au|de|en|nous|ne)\b/gi;
/** What somebody else wrote, and what is no language. */
const QUOTED = /<(blockquote|pre|code)\b[^]*?(?:<\/\1>|$)/g;
const TAGS = /<[^<>]*>/g;

/**
 * English, where a text in the markup of the one renderer clearly is; else nothing is said of it, and it is taken for what members write
 * here. A voice reads each word by the language that its text is said to be in.
 */
export function languageOf(html: string): 'en' | undefined {
  const begins = html.slice(0, LOOKED_AT).replace(QUOTED, ' ');
  if (!SAYS_THE.test(begins)) return undefined;
  const text = begins.replace(TAGS, ' ');
  const english = text.match(OF_ENGLISH)?.length ?? 0;
  const french = text.match(OF_FRENCH)?.length ?? 0;
  return english >= ENOUGH && english > CLEARLY * french ? 'en' : undefined;
}
