import { slugOf } from '#domain/shared/slug';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** A guide as it is kept: Markdown, with one title, a few opening words, and sections. */
interface GuideSource {
  readonly markdown: string;
  /** Where what the text names beside itself is found on the site: pictures and other guides, as they stand in the text. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A guide as it is read. */
export interface GuideText {
  readonly title: string;
  /** Before the first section; its html is empty where there is none. */
  readonly opening: { readonly html: string; readonly excerpt: string };
  readonly sections: readonly GuideSection[];
}

export interface GuideSection {
  /** Made of the title: a link leads here. */
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
  readonly words: string;
}

/** Every guide in both languages, with room for other words for the organisation. */
const REMEMBERED = 200;

const FENCE = /^\s*```/;
const TITLE = /^# (.+)$/;
const SECTION = /^## (.+)$/;
const PICTURE = /^!\[/;
/** What begins something of its own: an item, a row, a heading, a quotation, a picture. */
const BEGINS = /^\s*(?:[-+*]\s|\d+[.)]\s|\||#|>|!\[|```)/;
/** What nothing can go on: a row, a heading, a picture, code, a line that ends on purpose. */
const ENDS = /^\s*(?:\||#|!\[|```)|(?: {2}|\\)$/;
/** `](name#part)` of a link or a picture. */
const NAMED = /\]\(([^)\s#]+)(#[^)\s]*)?\)/g;

/** Texts that the product brings about itself, made by the one renderer and remembered: they change with the product alone. */
export class GuideTexts {
  private readonly known = new Map<string, GuideText>();

  constructor(
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  read(source: GuideSource): GuideText {
    const known = this.known.get(source.markdown);
    if (known !== undefined) return known;
    const made = this.made(source);
    this.known.set(source.markdown, made);
    if (this.known.size > REMEMBERED) this.known.delete(this.known.keys().next().value!);
    return made;
  }

  private made({ markdown, addresses }: GuideSource): GuideText {
    const [opening, ...sections] = partsOf(markdown);
    const pictures = new Set(addresses.values());
    const rendered = (lines: readonly string[]) =>
      this.renderer.render(addressed(unwrapped(lines).join('\n'), addresses), {
        baseUrl: this.baseUrl,
        trust: 'official' as const,
        pictures,
      });
    return {
      title: this.words(opening.title),
      opening: {
        html: rendered(opening.lines).html,
        // What a picture shows is no summary.
        excerpt: rendered(opening.lines.filter((line) => !PICTURE.test(line))).excerpt,
      },
      sections: sections.map((section) => {
        const title = this.words(section.title);
        const { html, text } = rendered(section.lines);
        return { anchor: slugOf(title), title, html, words: text };
      }),
    };
  }

  /** A title without the signs of Markdown. */
  private words(title: string): string {
    return this.renderer.render(title, { baseUrl: this.baseUrl, trust: 'official' }).text.trim();
  }
}

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The opening under its title, then each section under its own. */
function partsOf(markdown: string): [Part, ...Part[]] {
  const parts: [{ title: string; lines: string[] }, ...{ title: string; lines: string[] }[]] = [
    { title: '', lines: [] },
  ];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    const title = isCode ? null : TITLE.exec(line);
    const section = isCode ? null : SECTION.exec(line);
    if (title && parts.length === 1) parts[0].title = title[1]!;
    else if (section) parts.push({ title: section[1]!, lines: [] });
    else parts.at(-1)!.lines.push(line);
  }
  return parts;
}

const addressed = (markdown: string, addresses: ReadonlyMap<string, string>): string =>
  markdown.replace(NAMED, (whole, name: string, part: string = '') => {
    const address = addresses.get(name);
    return address === undefined ? whole : `](${address}${part})`;
  });

/** Lines of a paragraph in one: in what members write a line that ends is meant to, in a file it is where it was full. */
function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let isCode = false;
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    const goesOn = !isCode && line.trim() !== '' && before !== '' && !BEGINS.test(line) && !ENDS.test(before);
    if (goesOn) joined[joined.length - 1] = `${before} ${line.trim()}`;
    else joined.push(line);
    if (FENCE.test(line)) isCode = !isCode;
  }
  return joined;
}
