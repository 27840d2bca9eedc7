import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { RenderContext, RenderedText, TextRenderer } from '#application/shared/text.ports';
import { ALLOWED_HTML } from './allowed-html.ts';
import { cleanCharacters } from './clean-characters.ts';
import { dressHtml } from './dress-html.ts';
import { handlesIn } from './mentions.ts';
import { isOneLine } from './one-line.ts';
import { parseMarkdown, type HtmlRoot } from './parse-markdown.ts';
import { quotedIn } from './site-links.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { excerptOf, plainTextOf } from './plain-text.ts';
import { isTangled, limitNesting } from './structural-bounds.ts';

/** To be raised with every change of the html that the same Markdown makes. */
const VERSION = 4;

const sanitizer = unified().use(rehypeSanitize, ALLOWED_HTML).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** Markdown by unified, in linear time; the sanitiser is the last to touch the tree. */
export class MarkdownRenderer implements TextRenderer {
  readonly version = VERSION;

  render(markdown: string, context: RenderContext): RenderedText {
    if (isOneLine(markdown)) return oneLine(markdown);
    const source = limitNesting(cleanCharacters(markdown));
    const isLaden = isTangled(source);
    const tree = isLaden ? plainParagraphs(source) : parseMarkdown(source);
    const { mentions, quotes, links, images } = dressHtml(tree, context);
    const safe = sanitizer.runSync(tree) as HtmlRoot;
    return {
      html: writer.stringify(safe),
      text: plainTextOf(safe.children),
      excerpt: excerptOf(safe.children),
      mentions: [...mentions],
      quotes: [...quotes].map((postId) => ({ postId })),
      links: [...links],
      images: [...images],
      isLaden,
      version: VERSION,
    };
  }

  quotedIn(markdown: string): string[] {
    return quotedIn(cleanCharacters(markdown));
  }

  handlesIn(markdown: string): string[] {
    return handlesIn(cleanCharacters(markdown));
  }
}

/** What the parser makes of plain words, without asking it. */
const oneLine = (words: string): RenderedText => ({
  html: `<p>${words}</p>`,
  text: words,
  excerpt: excerptOf([{ type: 'text', value: words }]),
  mentions: [],
  quotes: [],
  links: [],
  images: [],
  isLaden: false,
  version: VERSION,
});
