import { OFFICIAL_CLAIMS } from './content/official-claims.ts';
import { isHeading } from './heading-levels.ts';
import { element, type HtmlChild, type HtmlElement, shortWordsOf } from './html-tree.ts';
import { UnicodeLookAlikes } from './look-alikes.ts';

const MAX_CLAIM = 80;
const lookAlikes = new UnicodeLookAlikes();
const CLAIMS = OFFICIAL_CLAIMS.map((claim) => lookAlikes.skeleton(claim));

const EMPHASIS = new Set(['strong', 'em']);
const PLAIN = new Set(['p', 'td', 'a', 'code', 'del']);

/** Whether words could be read as the heading of the organisation's own answer, however they are spelt. */
export function claimsToBeOfficial(words: string): boolean {
  if (words.length > MAX_CLAIM) return false;
  const skeleton = lookAlikes.skeleton(words);
  return CLAIMS.some((claim) => skeleton.includes(claim));
}

/**
 * What in a member's text looks like the heading of the organisation's answer says the same as ordinary words: without
 * emphasis, heading, cell of headings or capitals.
 */
export function quietClaim(node: HtmlElement): HtmlChild[] {
  const { tagName } = node;
  const loud = EMPHASIS.has(tagName) || isHeading(tagName) || tagName === 'th';
  if (!loud && !PLAIN.has(tagName)) return [node];
  const words = shortWordsOf(node, MAX_CLAIM);
  const shouts = words !== null && words === words.toUpperCase();
  if (words === null || !(loud || shouts) || !claimsToBeOfficial(words)) return [node];
  const said: HtmlChild = { type: 'text', value: shouts ? withoutCapitals(words) : words };
  if (EMPHASIS.has(tagName)) return [said];
  if (isHeading(tagName)) return [element('p', {}, [said])];
  if (tagName === 'th') return [element('td', node.properties, [said])];
  node.children = [said];
  return [node];
}

function withoutCapitals(words: string): string {
  const small = words.toLowerCase();
  const first = small.search(/\p{L}/u);
  return small.slice(0, first) + small.charAt(first).toUpperCase() + small.slice(first + 1);
}
