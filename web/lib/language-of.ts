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
/** Where what somebody else wrote, or what is no language, begins and ends: one within another ends before it. */
const QUOTED = /<(\/?)(?:blockquote|pre|code)\b[^<>]*>/g;
const TAGS = /<[^<>]*>/g;

/**
 * English, where a text in the markup of the one renderer clearly is; else nothing is said of it, and it is taken for what members write
 * here. A voice reads each word by the language that its text is said to be in.
 */
export function languageOf(html: string): 'en' | undefined {
  const begins = unquoted(html).slice(0, LOOKED_AT);
  if (!SAYS_THE.test(begins)) return undefined;
  const text = begins.replace(TAGS, ' ');
  const english = text.match(OF_ENGLISH)?.length ?? 0;
  const french = text.match(OF_FRENCH)?.length ?? 0;
  return english >= ENOUGH && english > CLEARLY * french ? 'en' : undefined;
}

/** The author's own words, at least as many as are looked at. */
function unquoted(html: string): string {
  let own = '';
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: isEnd, index } of html.matchAll(QUOTED)) {
    if (depth === 0) own += `${html.slice(from, index)} `;
    if (own.length >= LOOKED_AT) return own;
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    from = index + tag.length;
  }
  return depth === 0 ? own + html.slice(from) : own;
}
