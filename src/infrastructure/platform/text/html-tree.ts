import type { HtmlRoot } from './parse-markdown.ts';

export type HtmlNode = HtmlRoot['children'][number];
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>;
export type HtmlChild = HtmlElement['children'][number];
type Properties = HtmlElement['properties'];

export function element(tagName: string, properties: Properties, children: HtmlChild[]): HtmlElement {
  return { type: 'element', tagName, properties, children };
}

export function isElement(node: HtmlNode | undefined, tagName: string): node is HtmlElement {
  return node?.type === 'element' && node.tagName === tagName;
}

/** The words of a node without their layout. */
export function wordsOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

/** The same of a node of few words, a picture being none; null for a longer one, of which no more is read. */
export function shortWordsOf(node: HtmlNode, most: number): string | null {
  if (node.type === 'text') return node.value.length <= most ? node.value : null;
  let words = '';
  for (const child of node.type === 'element' ? node.children : []) {
    const more = isElement(child, 'img') ? null : shortWordsOf(child, most - words.length);
    if (more === null) return null;
    words += more;
  }
  return words;
}
