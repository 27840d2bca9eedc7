import { element, isElement, type HtmlChild, type HtmlElement } from './html-tree.ts';

/** The words of a task become the label of its box, so that they are read together. */
export function labelTask(item: HtmlElement): HtmlElement {
  const firstParagraph = item.children.find((child) => isElement(child, 'p')) as HtmlElement | undefined;
  if (hasBox(item)) item.children = label(item.children);
  else if (firstParagraph !== undefined && hasBox(firstParagraph)) {
    firstParagraph.children = label(firstParagraph.children);
  }
  return item;
}

function hasBox(node: HtmlElement): boolean {
  return node.children.some((child) => isElement(child, 'input'));
}

const NOT_PHRASING = new Set(['p', 'ul', 'ol', 'blockquote', 'pre', 'div', 'h3', 'h4', 'h5', 'hr']);

function label(children: HtmlChild[]): HtmlChild[] {
  const from = children.findIndex((child) => isElement(child, 'input'));
  const block = children.findIndex((child) => child.type === 'element' && NOT_PHRASING.has(child.tagName));
  const to = block === -1 ? children.length : block;
  return [...children.slice(0, from), element('label', {}, children.slice(from, to)), ...children.slice(to)];
}
