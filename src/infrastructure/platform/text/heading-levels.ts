import type { HtmlChild } from './html-tree.ts';

/** A text sits below the `h1` of its page and the `h2` of its author, so it starts at `h3`. */
const FIRST = 3;
const LAST = 5;

const DEPTHS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export const isHeading = (tagName: string): boolean => DEPTHS.includes(tagName);

/**
 * Gives every heading its level in the page: a step below the nearest one before it that stands higher, whatever number
 * of signs was typed, so that no level is ever left out.
 */
export function levelHeadings(nodes: readonly HtmlChild[], above: number[] = []): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const depth = DEPTHS.indexOf(node.tagName);
    if (depth < 0) levelHeadings(node.children, above);
    else {
      while (above.length > 0 && above.at(-1)! >= depth) above.pop();
      node.tagName = `h${Math.min(FIRST + above.length, LAST)}`;
      above.push(depth);
    }
  }
}
