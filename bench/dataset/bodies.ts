import type { TextRenderer } from '#application/shared/text.ports';
import { Phrases } from './phrases.ts';
import type { Random } from './random.ts';

export interface Body {
  readonly source: string;
  readonly html: string;
  readonly plain: string;
}

const MAX_LENGTH = 2_500;
const SEPARATOR = '\n\n';
const PARAGRAPHS = 1_500;
const LISTS = 80;
const TABLES = 30;
const QUOTES = 60;

/**
 * Bodies of 200 to 2,500 characters. Some thousand blocks (paragraphs, lists, tables, quotes) are rendered once by the real
 * renderer; a body is a run of blocks. Blocks stand apart in Markdown, so the html of a run is the run of the html: every
 * body differs, and the renderer works for a second instead of minutes.
 */
export class Bodies {
  readonly rendererVersion: number;
  private readonly asking: readonly Body[];
  private readonly answering: readonly Body[];
  private readonly extras: readonly Body[];

  constructor(
    private readonly random: Random,
    renderer: TextRenderer,
  ) {
    const phrases = new Phrases(random);
    this.rendererVersion = renderer.version;
    const rendered = (source: string): Body => {
      const { html, text } = renderer.render(source, { baseUrl: 'http://localhost', trust: 'member' });
      return { source, html, plain: text };
    };
    const paragraph = (sentence: () => string): string =>
      Array.from({ length: 1 + random.below(4) }, sentence).join(' ');
    const many = (count: number, make: () => string): Body[] =>
      Array.from({ length: count }, () => rendered(make()));
    this.asking = many(PARAGRAPHS, () => paragraph(phrases.asking));
    this.answering = many(PARAGRAPHS, () => paragraph(phrases.answering));
    this.extras = [
      ...many(LISTS, () => phrases.list()),
      ...many(TABLES, () => phrases.table()),
      ...many(QUOTES, () => `> ${phrases.asking()}`),
    ];
  }

  question(): Body {
    return this.ofLength(this.random.pareto(200, MAX_LENGTH, 1.1), this.asking);
  }

  answer(): Body {
    return this.ofLength(this.random.pareto(200, MAX_LENGTH, 1.3), this.answering);
  }

  private ofLength(wanted: number, paragraphs: readonly Body[]): Body {
    const blocks: Body[] = [];
    for (let length = 0; length < wanted && length < 2_300;) {
      // Two lists or two quotes in a row would be one: an extra always stands between paragraphs.
      const block = this.random.pick(
        blocks.length % 2 === 1 && this.random.chance(0.2) ? this.extras : paragraphs,
      );
      if (length + block.source.length > MAX_LENGTH) break;
      blocks.push(block);
      length += block.source.length + SEPARATOR.length;
    }
    return joined(blocks);
  }
}

/** The body that these blocks make, one after the other. */
export const joined = (blocks: readonly Body[]): Body => ({
  source: blocks.map((block) => block.source).join(SEPARATOR),
  html: blocks.map((block) => block.html).join('\n'),
  plain: blocks.map((block) => block.plain).join('\n'),
});
