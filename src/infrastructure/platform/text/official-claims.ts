import type { OfficialLooks } from '#application/shared/text.ports';
import { OFFICIAL_CLAIMS } from './content/official-claims.ts';
import { isHeading } from './heading-levels.ts';
import { beginningOf, element, type HtmlChild, type HtmlElement, isElement, wordsOf } from './html-tree.ts';
import { UnicodeLookAlikes } from './look-alikes.ts';

const MAX_CLAIM = 80;
const lookAlikes = new UnicodeLookAlikes();
const CLAIMS = OFFICIAL_CLAIMS.map((claim) => lookAlikes.skeleton(claim));

const EMPHASIS = new Set(['strong', 'em']);
const PLAIN = new Set(['p', 'td', 'a', 'code', 'del', 'li', 'label']);
/** Words whose letters are set apart, or marked: what is said in them is read as one. */
const PHRASING = new Set([...EMPHASIS, 'a', 'code', 'del']);
/** From a capital on as far as no small letter stands, nor what ends a piece of a sentence; before `Vos`, but not its `V`. */
const CAPITALS = /\p{Lu}(?:[^\p{Ll}\p{Lo}\p{Lt}\p{Lm}\n.!?:;,()[\]|·•–—](?!\p{Ll}))*/gu;
const SHORTEST_CLAIM = 8;
/** Without so much of it there is no claim in capitals: nearly all texts are spared the closer look. */
const MAY_SHOUT = /\p{Lu}[^\p{Ll}]{3}/u;

/**
 * Whether words could be read as the heading of the organisation's own answer, however they are spelt: few of them that hold
 * a claim, or many that begin with one.
 */
export function claimsToBeOfficial(words: string): boolean {
  const begun = [...words.slice(0, 2 * MAX_CLAIM)].slice(0, MAX_CLAIM).join('');
  const skeleton = lookAlikes.skeleton(begun);
  return words.length > MAX_CLAIM
    ? CLAIMS.some((claim) => skeleton.startsWith(claim))
    : CLAIMS.some((claim) => skeleton.includes(claim));
}

/** What titles are asked. */
export class LooksOfTheOrganisation implements OfficialLooks {
  areTakenBy(title: string): boolean {
    const skeleton = lookAlikes.skeleton(title);
    return CLAIMS.some((claim) => skeleton.startsWith(claim)) || lowered(title) !== title;
  }
}

/**
 * What in a member's text looks like the heading of the organisation's answer says the same as ordinary words: without
 * emphasis, heading, cell of headings or capitals.
 */
export function quietClaim(node: HtmlElement): HtmlChild[] {
  const { tagName } = node;
  const loud = EMPHASIS.has(tagName) || isHeading(tagName) || tagName === 'th';
  if (!loud && !PLAIN.has(tagName)) return [node];
  node.children = node.children.map(quietWords);
  if (!(loud || isAllEmphasis(node)) || !claimsToBeOfficial(beginningOf(node, MAX_CLAIM + 1))) {
    return quietWhole(node);
  }
  const said: HtmlChild = { type: 'text', value: lowered(wordsOf(node)) };
  if (EMPHASIS.has(tagName)) return [said];
  if (isHeading(tagName)) return [element('p', {}, [said])];
  if (tagName === 'th') return [element('td', node.properties, [said])];
  node.children = [said];
  return [node];
}

/** Its own words, and those of the label of a task, which is made of them last. */
function quietWords(child: HtmlChild): HtmlChild {
  if (child.type === 'text') return { type: 'text', value: lowered(child.value) };
  if (isElement(child, 'label')) child.children = child.children.map(quietWords);
  return child;
}

/** In capitals over several children, as where each letter is marked: only where nothing but words would be lost. */
function quietWhole(node: HtmlElement): HtmlChild[] {
  const isWordsAlone = node.children.every((child) => child.type === 'text' || PHRASING.has(tagOf(child)));
  const words = isWordsAlone ? beginningOf(node, MAX_CLAIM + 1) : '';
  if (words === '' || words.length > MAX_CLAIM || lowered(words) === words) return [node];
  node.children = [{ type: 'text', value: lowered(words) }];
  return [node];
}

/** A paragraph of nothing but emphasis is a heading to its readers. */
const isAllEmphasis = (node: HtmlElement): boolean =>
  isElement(node, 'p') &&
  node.children.length > 0 &&
  node.children.every((child) =>
    child.type === 'text' ? child.value.trim() === '' : EMPHASIS.has(tagOf(child)),
  );

const tagOf = (child: HtmlChild): string => (child.type === 'element' ? child.tagName : '');

/** The same words, the claims that stand in capitals in small letters. */
const lowered = (words: string): string =>
  MAY_SHOUT.test(words)
    ? words.replace(CAPITALS, (said) =>
        said.length >= SHORTEST_CLAIM && claimsToBeOfficial(said) ? withoutCapitals(said) : said,
      )
    : words;

function withoutCapitals(words: string): string {
  const small = words.toLowerCase();
  const first = small.search(/\p{L}/u);
  return small.slice(0, first) + small.charAt(first).toUpperCase() + small.slice(first + 1);
}
