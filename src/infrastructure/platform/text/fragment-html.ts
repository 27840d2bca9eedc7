import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { CleanedFragment, FragmentCleaner } from '#application/shared/text.ports';
import { wordsOf, type HtmlNode } from './html-tree.ts';
import type { HtmlRoot } from './parse-markdown.ts';

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>;

/** Our own sheet lays these out: what else a class could do is ours to decide. */
const FRAGMENT_CLASSES = ['ligne', 'colonnes', 'droite', 'discret'] as const;

/**
 * What the head and the foot of an organisation may hold: words, lists and links. No headings, which would come before the
 * heading of the page; no pictures, which would be loaded from elsewhere; no forms, ids or styles.
 */
const ALLOWED_FRAGMENT: Schema = {
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
    'title',
    'textarea',
    'select',
  ],
  clobber: [],
  tagNames: [
    'a',
    'abbr',
    'address',
    'b',
    'br',
    'em',
    'i',
    'small',
    'span',
    'strong',
    'time',
    'div',
    'hr',
    'li',
    'nav',
    'ol',
    'p',
    'ul',
  ],
  attributes: {
    '*': [['className', ...FRAGMENT_CLASSES], 'lang', 'dir'],
    a: ['href', 'hrefLang', 'ariaLabel'],
    abbr: ['title'],
    nav: ['ariaLabel'],
    time: ['dateTime'],
  },
  protocols: { href: ['https', 'mailto', 'tel'] },
  ancestors: { li: ['ol', 'ul'] },
};
const DEEPEST = 40;
/** A head or foot has some dozens; whoever sends thousands nests them to stop whoever reads them. */
const MOST_TAGS = 1_500;

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const sanitizer = unified().use(rehypeSanitize, ALLOWED_FRAGMENT).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** Html that is not ours, by the sanitiser of the one renderer, which is the last to touch the tree. */
export class HtmlFragmentCleaner implements FragmentCleaner {
  clean(html: string, base?: string): CleanedFragment {
    if (html.split('<').length > MOST_TAGS) return { html: '', dropped: [] };
    const tree = parser.parse(html) as HtmlRoot;
    const dropped = new Set<string>();
    tree.children = shallow(tree.children, { depth: 0, base, dropped });
    const safe = sanitizer.runSync(tree) as HtmlRoot;
    const isEmpty = safe.children.every((node) => wordsOf(node).trim() === '');
    return { html: isEmpty ? '' : writer.stringify(safe).trim(), dropped: [...dropped].sort() };
  }
}

interface Around {
  readonly depth: number;
  readonly base: string | undefined;
  readonly dropped: Set<string>;
}

/** Nothing is nested deeper than pages of people are, and links lead where they led. */
function shallow<N extends HtmlNode>(nodes: readonly N[], around: Around): N[] {
  const { depth, base, dropped } = around;
  if (depth > DEEPEST) return [];
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (!ALLOWED_FRAGMENT.tagNames!.includes(node.tagName)) dropped.add(node.tagName);
    const { href } = node.properties;
    if (base !== undefined && typeof href === 'string' && URL.canParse(href, base))
      node.properties.href = new URL(href, base).href;
    node.children = shallow(node.children, { ...around, depth: depth + 1 });
  }
  return [...nodes];
}
