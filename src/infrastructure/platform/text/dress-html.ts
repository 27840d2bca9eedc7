import type { LinkTrust, PictureSize, RenderContext } from '#application/shared/text.ports';
import { cleanCharacters } from './clean-characters.ts';
import { element, isElement, wordsOf, type HtmlChild, type HtmlElement } from './html-tree.ts';
import { cutAtMentions, MAX_MENTIONS } from './mentions.ts';
import type { HtmlRoot } from './parse-markdown.ts';
import { isHeading, levelHeadings } from './heading-levels.ts';
import { plainTextOf } from './plain-text.ts';
import { SiteLinks } from './site-links.ts';
import { quietClaim } from './official-claims.ts';
import { dressTable } from './table-html.ts';
import { labelTask } from './task-html.ts';

const REL: Readonly<Record<LinkTrust, string[]>> = {
  new: ['ugc', 'nofollow', 'noopener'],
  member: ['ugc', 'noopener'],
  official: ['noopener'],
};
/** Marks before any letter: emphasis could cut a tower of marks into pieces that are each low enough. */
const BASELESS_MARKS = /^[\p{Mn}\p{Me}]+/u;

/** What a text points at, found while it was dressed. */
export interface Findings {
  readonly mentions: Set<string>;
  readonly quotes: Set<string>;
  readonly links: Set<string>;
  readonly images: Set<string>;
}

/** Turns the parser's tree into the site's: its headings, links, mentions, quotes, images, tables and tasks. */
export function dressHtml(tree: HtmlRoot, context: RenderContext): Findings {
  const dresser = new Dresser(context);
  tree.children = tree.children.flatMap((node) =>
    dresser.dress(node as HtmlChild, { link: false, code: false }),
  );
  levelHeadings(tree.children as HtmlChild[]);
  return dresser.findings;
}

/** As tall as a page shows a picture: beyond it, the place that it keeps free would be larger than what comes. */
const TALLEST = 512;

/** What a picture takes of the page, by its own proportions; a page knows nothing of one whose size nobody kept. */
function placeOf(size: PictureSize | undefined): { width: number; height: number } | Record<string, never> {
  if (!size) return {};
  const scale = Math.min(1, TALLEST / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.round(size.height * scale) };
}

interface Surroundings {
  readonly link: boolean;
  readonly code: boolean;
}

class Dresser {
  readonly findings: Findings = {
    mentions: new Set(),
    quotes: new Set(),
    links: new Set(),
    images: new Set(),
  };
  private readonly site: SiteLinks;
  private readonly exists: (handle: string) => boolean;

  constructor(private readonly context: RenderContext) {
    const { mentions } = context;
    this.site = new SiteLinks(context.baseUrl);
    this.exists = typeof mentions === 'function' ? mentions : (handle) => mentions?.has(handle) ?? false;
  }

  dress(node: HtmlChild, around: Surroundings): HtmlChild[] {
    if (node.type === 'text') return this.text(node.value, around);
    if (node.type !== 'element') return [];
    const dressed = this.element(node, around);
    if (this.context.trust === 'official') return dressed;
    return dressed.flatMap((child) => (child.type === 'element' ? quietClaim(child) : [child]));
  }

  private element(node: HtmlElement, around: Surroundings): HtmlChild[] {
    const { tagName } = node;
    if (tagName === 'a') return this.link(node, around);
    if (tagName === 'img') return this.image(node, around);
    const code = around.code || tagName === 'code';
    node.children = node.children.flatMap((child) => this.dress(child, { ...around, code }));
    if (isHeading(tagName)) return [element(tagName, {}, node.children)];
    if (tagName === 'pre') return [element('pre', { tabIndex: 0 }, node.children)];
    if (tagName === 'blockquote') return [this.quote(node)];
    if (tagName === 'table') return [dressTable(node)];
    if (tagName === 'li') return [labelTask(node)];
    return [node];
  }

  private text(value: string, around: Surroundings): HtmlChild[] {
    const clean = cleanCharacters(value).replace(BASELESS_MARKS, '');
    if (around.link || around.code) return [{ type: 'text', value: clean }];
    return cutAtMentions(clean).map(({ text, handle }): HtmlChild => {
      const word: HtmlChild = { type: 'text', value: text };
      if (handle === undefined || !this.mayMention(handle)) return word;
      this.findings.mentions.add(handle);
      return element('a', { href: this.site.member(handle), className: ['mention'] }, [word]);
    });
  }

  private mayMention(handle: string): boolean {
    const { mentions } = this.findings;
    return (mentions.has(handle) || mentions.size < MAX_MENTIONS) && this.exists(handle);
  }

  private link(node: HtmlElement, around: Surroundings): HtmlChild[] {
    const target = this.site.target(cleanCharacters(String(node.properties.href ?? '')));
    const inLink = target !== null || around.link;
    const children = node.children.flatMap((child) => this.dress(child, { ...around, link: inLink }));
    if (target === null || around.link) return children;
    return [this.linkTo(target, children)];
  }

  private linkTo(target: NonNullable<ReturnType<SiteLinks['target']>>, children: HtmlChild[]): HtmlElement {
    if (target.kind !== 'mail' && this.site.postIdOf(target.href) === null)
      this.findings.links.add(target.href);
    const words = children.some((child) => isElement(child, 'img') || wordsOf(child).trim() !== '');
    const shown: HtmlChild[] = words ? children : [{ type: 'text', value: target.href }];
    const rel = target.kind === 'elsewhere' ? { rel: REL[this.context.trust] } : {};
    return element('a', { href: target.href, ...rel }, shown);
  }

  /**
   * Only the site's own files are shown; another image would tell its host who reads. One without a description
   * is followed by a link to the file, so that everybody learns that there is an image.
   */
  private image(node: HtmlElement, around: Surroundings): HtmlChild[] {
    const target = this.site.target(cleanCharacters(String(node.properties.src ?? '')));
    const alt = cleanCharacters(String(node.properties.alt ?? '')).trim();
    const words = (fallback: string): HtmlChild => ({ type: 'text', value: alt === '' ? fallback : alt });
    if (target === null || target.kind === 'mail') return [words('')];
    if (target.kind === 'elsewhere' || !this.isPicture(target.href)) {
      return around.link ? [words(target.href)] : [this.linkTo(target, [words(target.href)])];
    }
    this.findings.images.add(target.href);
    const src = target.href;
    const place = placeOf(this.context.sizes?.get(src));
    const name = src.slice(src.lastIndexOf('/') + 1);
    if (alt !== '' || around.link) {
      return [element('img', { src, alt: alt === '' ? name : alt, ...place, loading: 'lazy' }, [])];
    }
    const caption = element('a', { href: src }, [{ type: 'text', value: name }]);
    return [
      element('img', { src, alt: '', ...place, loading: 'lazy' }, []),
      { type: 'text', value: ' ' },
      caption,
    ];
  }

  private isPicture(address: string): boolean {
    return this.site.isFile(address) || this.context.pictures?.has(address) === true;
  }

  /**
   * `> [Plume a écrit](/reponses/{id})`: a block quote whose first words are a link to a post. What that post does not say is
   * nobody's words but the writer's: it leads nowhere, and does not look like a quotation.
   */
  private quote(node: HtmlElement): HtmlElement {
    const first = node.children.find((child) => child.type === 'element');
    const header = isElement(first, 'p') ? first.children[0] : undefined;
    const postId = isElement(header, 'a') ? this.site.postIdOf(String(header.properties.href)) : null;
    if (postId === null || !isElement(header, 'a') || !isElement(first, 'p'))
      return element('blockquote', {}, node.children);
    if (!this.isQuoted(postId, header, node)) {
      first.children = [...header.children, ...first.children.slice(1)];
      return element('blockquote', {}, node.children);
    }
    this.findings.quotes.add(postId);
    return element('blockquote', { className: ['quote'], cite: this.site.post(postId) }, node.children);
  }

  private isQuoted(postId: string, header: HtmlElement, quote: HtmlElement): boolean {
    const introduction = wordsOf(header);
    const words = plainTextOf(quote.children).trim().slice(introduction.trim().length);
    return this.context.isQuoted?.({ postId, introduction, words }) ?? false;
  }
}
