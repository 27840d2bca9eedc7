import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { runsOf } from './plain-blocks.ts';
import { MAX_DEPTH } from './structural-bounds.ts';

/**
 * Raw HTML is text like any other. Reference definitions and footnotes are left out: they let a short text make a
 * long page, and their ids would clash between posts. So are indented code and underlined headings, which people
 * who do not know Markdown write without meaning to.
 */
const LEFT_OUT = [
  'htmlFlow',
  'htmlText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'codeIndented',
  'setextUnderline',
];

function leaveOut(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: LEFT_OUT } });
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false }) // "~20 € ou ~30 €" is an estimate, not a deletion
  .use(leaveOut)
  .freeze();
const toHtmlTree = unified().use(remarkRehype).freeze();

type MarkdownRoot = ReturnType<typeof parser.parse>;
export type HtmlRoot = ReturnType<typeof toHtmlTree.runSync> & { type: 'root' };

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  position?: unknown;
}

const NESTING = new Set(['blockquote', 'list', 'emphasis', 'strong', 'delete']);

/**
 * Markdown as an HTML tree, not yet safe: line breaks kept as typed, nesting held to `MAX_DEPTH`. Paragraphs of nothing but words,
 * as most of what is written, become the same without the parser, which takes a hundred times as long.
 */
export function parseMarkdown(markdown: string): HtmlRoot {
  const children = runsOf(markdown).flatMap(({ isPlain, text }) => {
    const run = isPlain ? wordsOf(text) : parsed(text).children;
    return run.length > 0 ? [[...run, lineFeed()]] : [];
  });
  return { type: 'root', children: children.flat().slice(0, -1) };
}

/** Every block by the parser, whatever it holds. */
export function parsed(markdown: string): HtmlRoot {
  const tree = parser.parse(markdown);
  shape(tree as Node, 0);
  return toHtmlTree.runSync(tree as MarkdownRoot) as HtmlRoot;
}

/** Paragraphs as the parser makes them: a line feed between two, and one after each break. */
const wordsOf = (text: string): HtmlRoot['children'] =>
  text
    .split(/\n{2,}/)
    .flatMap((block, index) => (index === 0 ? [paragraph(block)] : [lineFeed(), paragraph(block)]));

const lineFeed = () => ({ type: 'text' as const, value: '\n' });

function paragraph(block: string): HtmlRoot['children'][number] {
  const children = block.split('\n').flatMap((value, line): HtmlRoot['children'] => {
    const words = { type: 'text' as const, value };
    const lineBreak = { type: 'element' as const, tagName: 'br', properties: {}, children: [] };
    return line === 0 ? [words] : [lineBreak, lineFeed(), words];
  });
  return { type: 'element', tagName: 'p', properties: {}, children } as HtmlRoot['children'][number];
}

function shape(node: Node, depth: number): void {
  delete node.position;
  if (node.children === undefined) return;
  const inner = NESTING.has(node.type) ? depth + 1 : depth;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return withBreaks(child);
    shape(child, inner);
    if (inner < MAX_DEPTH || !NESTING.has(child.type)) return [child];
    const lifted = child.children ?? [];
    return child.type === 'list' ? lifted.flatMap((item) => item.children ?? []) : lifted;
  });
}

/** A line that was ended by the writer ends on the page too. */
function withBreaks(text: Node): Node[] {
  const lines = (text.value ?? '').split('\n');
  return lines.flatMap((value, index) => {
    const line = { type: 'text', value };
    return index === 0 ? [line] : [{ type: 'break' }, line];
  });
}
