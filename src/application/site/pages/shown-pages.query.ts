import { Actor } from '#domain/shared/actor';
import { type Block, lackingIn, specOf } from '#domain/site/pages/blocks';
import { DELIVERED_HOME, type PageContent } from '#domain/site/pages/page-content';
import { HOME_PAGE } from '#domain/site/pages/page-id';
import { PageNotFound, PageVersionNotFound, PageWithdrawn } from '#domain/site/pages/page.errors';
import { isAmong } from '#domain/site/segments/segments';
import type { Clock } from '../../shared/ports.ts';
import type { PublishedPage, PublishedPages, PublishedVersion } from './published-pages.port.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** A block as somebody is shown it. */
export interface ShownBlock extends Omit<Block, 'segments' | 'body'> {
  /** Made by the one renderer; empty where the block has no text. */
  readonly html: string;
}

export interface ShownPage {
  readonly slug: string;
  readonly isHome: boolean;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly ShownBlock[];
  /** The version that is shown; 0 for the home page as delivered. */
  readonly number: number;
  readonly since: Date | null;
  /** What it said before, the latest first; empty where that is nobody's business. */
  readonly former: readonly { readonly number: number; readonly since: Date }[];
  /** When another version will be shown, by the clock alone. */
  readonly nextChange: Date | null;
}

/** How many rendered texts are remembered. */
const REMEMBERED = 200;

/** Pages as the organisation composed them, for whoever looks: without what is not for them and without closed parts. */
export class ShownPages {
  private readonly rendered = new Map<string, string>();

  constructor(
    private readonly pages: PublishedPages,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
    private readonly clock: Clock,
  ) {}

  async home(actor: Actor): Promise<ShownPage> {
    const known = await this.pages.known();
    const home = known.find(({ id }) => id === HOME_PAGE);
    return this.view(actor, home ?? NOT_YET);
  }

  /** @throws PageNotFound where nothing ever was shown to them under that name, PageWithdrawn where it is no more */
  async bySlug(actor: Actor, slug: string): Promise<ShownPage> {
    return this.view(actor, await this.mustHave(slug));
  }

  /** What a page said under that number, where it was published to stay readable. @throws PageNotFound, PageVersionNotFound */
  async former(actor: Actor, slug: string, number: number): Promise<ShownPage> {
    const page = await this.mustHave(slug);
    const now = this.clock.now();
    const version = shownAt(page, now) ? await this.pages.readable(page.id, number) : null;
    if (!version || !this.isForSome(actor, page, version)) throw new PageVersionNotFound();
    return this.viewOf(actor, page, version, now);
  }

  /** Names of pages of which this reader sees something, and since when they say what they say. */
  async listed(
    actor = ANYBODY,
  ): Promise<readonly { readonly slug: string; readonly title: string; readonly since: Date }[]> {
    const now = this.clock.now();
    return (await this.pages.known()).flatMap((page) => {
      const shown = page.id === HOME_PAGE ? null : shownAt(page, now);
      return shown && this.isForSome(actor, page, shown)
        ? [{ slug: page.slug, title: shown.content.title, since: shown.shownFrom }]
        : [];
    });
  }

  /** When the clock alone next shows another version of any page; null for never. */
  readonly nextTurn = {
    after: async (moment: Date): Promise<Date | null> => {
      const pages = await this.pages.known();
      const begins = pages.flatMap(({ versions }) => versions.map(({ shownFrom }) => shownFrom.getTime()));
      const waiting = begins.filter((at) => at > moment.getTime());
      return waiting.length === 0 ? null : new Date(Math.min(...waiting));
    },
  };

  /** A draft as its readers would be shown it. */
  draft(
    actor: Actor,
    page: { readonly slug: string; readonly isHome: boolean },
    content: PageContent,
  ): ShownPage {
    const { title, description, blocks } = content;
    const nothing = { number: 0, since: null, former: [], nextChange: null };
    return { ...page, title, description, ...nothing, blocks: this.blocksFor(actor, blocks) };
  }

  private async mustHave(slug: string): Promise<PublishedPage> {
    const page = (await this.pages.known()).find((each) => each.slug === slug && each.id !== HOME_PAGE);
    if (!page) throw new PageNotFound();
    return page;
  }

  private view(actor: Actor, page: PublishedPage): ShownPage {
    const now = this.clock.now();
    const shown = shownAt(page, now) ?? (page.id === HOME_PAGE ? DELIVERED : null);
    if (!shown) throw this.isMissed(actor, page, now) ? new PageWithdrawn() : new PageNotFound();
    if (!this.isForSome(actor, page, shown)) throw new PageNotFound();
    return this.viewOf(actor, page, shown, now);
  }

  /** A page of which somebody sees no block is not there for them: its title alone says whom it is for. The home page is. */
  private isForSome(actor: Actor, page: PublishedPage, { content }: PublishedVersion): boolean {
    return page.id === HOME_PAGE || shownTo(actor, content.blocks).length > 0;
  }

  /** Whether what was withdrawn was shown to them until then: nobody else learns that there was anything. */
  private isMissed(actor: Actor, page: PublishedPage, now: Date): boolean {
    const last = page.withdrawn ? shownAt({ ...page, withdrawn: false }, now) : null;
    return last !== null && this.isForSome(actor, page, last);
  }

  private viewOf(actor: Actor, page: PublishedPage, version: PublishedVersion, now: Date): ShownPage {
    const { title, description, blocks } = version.content;
    const waiting = page.versions
      .map(({ shownFrom }) => shownFrom.getTime())
      .filter((at) => at > now.getTime());
    return {
      slug: page.slug,
      isHome: page.id === HOME_PAGE,
      title,
      description,
      number: version.number,
      blocks: this.blocksFor(actor, blocks),
      since: version === DELIVERED ? null : version.shownFrom,
      former: page.begun,
      nextChange: waiting.length === 0 ? null : new Date(Math.min(...waiting)),
    };
  }

  private blocksFor(actor: Actor, blocks: readonly Block[]): ShownBlock[] {
    return shownTo(actor, blocks).map(({ segments: _segments, body, ...block }) => ({
      ...block,
      html: this.htmlOf(body),
    }));
  }

  private htmlOf(body: string): string {
    if (body === '') return '';
    const known = this.rendered.get(body);
    if (known !== undefined) return known;
    const { html } = this.renderer.render(body, { baseUrl: this.baseUrl, trust: 'official' });
    this.rendered.set(body, html);
    if (this.rendered.size > REMEMBERED) this.rendered.delete(this.rendered.keys().next().value!);
    return html;
  }
}

const NOT_YET: PublishedPage = { id: HOME_PAGE, slug: '', withdrawn: false, versions: [], begun: [] };
const DELIVERED: PublishedVersion = { number: 0, content: DELIVERED_HOME, shownFrom: new Date(0) };

/** Whoever is not signed in, where every part is open. */
const ANYBODY = Actor.visitor(new Map());

/** What is for somebody, of parts that are open to them. What was once published empty is not there. */
function shownTo(actor: Actor, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => {
    const { segments, kind } = block;
    const { module } = specOf(kind);
    const isForThem = segments.length === 0 || isAmong(segments, actor);
    return isForThem && (module === undefined || actor.uses(module)) && lackingIn(block).length === 0;
  });
}

/** The one that began last. Where two begin at the same moment, the later one. */
function shownAt({ withdrawn, versions }: PublishedPage, now: Date): PublishedVersion | null {
  if (withdrawn) return null;
  return versions.find(({ shownFrom }) => shownFrom <= now) ?? null;
}
