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

/** The first so many characters of the words of a node, a picture being none: no more of a longer one is read. */
export function beginningOf(node: HtmlNode, most: number): string {
  if (node.type === 'text') return node.value.slice(0, most);
  let words = '';
  for (const child of node.type === 'element' ? node.children : []) {
    if (words.length >= most) break;
    if (!isElement(child, 'img')) words += beginningOf(child, most - words.length);
  }
  return words;
}
