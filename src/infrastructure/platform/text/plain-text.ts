import { isElement, type HtmlNode } from './html-tree.ts';

const EXCERPT_LENGTH = 280;
const BLOCKS = new Set(['p', 'h3', 'h4', 'h5', 'li', 'pre', 'blockquote', 'tr', 'ul', 'ol', 'hr', 'div']);

/** The words of the tree, a line for each block, cells apart by a space. */
export function plainTextOf(nodes: readonly HtmlNode[]): string {
  return tidy(nodes.map((node) => words(node, () => false)).join(''));
}

/** The first words that are the writer's own: at most 280 characters, cut on a word. */
export function excerptOf(nodes: readonly HtmlNode[]): string {
  const own = tidy(nodes.map((node) => words(node, isAside)).join(''));
  return cutOnWord((own === '' ? plainTextOf(nodes) : own).replace(/\n+/g, ' '));
}

function words(node: HtmlNode, skipped: (node: HtmlNode) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || skipped(node)) return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  const row = node.tagName === 'tr';
  const children = row ? node.children.filter((child) => child.type === 'element') : node.children;
  const inner = children.map((child) => words(child, skipped)).join('');
  if (BLOCKS.has(node.tagName)) return `\n${inner}\n`;
  return node.tagName === 'td' || node.tagName === 'th' ? `${inner} ` : inner;
}

function isAside(node: HtmlNode): boolean {
  return isElement(node, 'blockquote') || isElement(node, 'pre') || isElement(node, 'table');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cutOnWord(text: string): string {
  const characters = [...text];
  if (characters.length <= EXCERPT_LENGTH) return text;
  const start = characters.slice(0, EXCERPT_LENGTH).join('');
  const lastSpace = start.search(/\s\S*$/);
  const kept = lastSpace > 0 ? start.slice(0, lastSpace) : characters.slice(0, EXCERPT_LENGTH - 1).join('');
  return `${kept.trimEnd()}…`;
}
