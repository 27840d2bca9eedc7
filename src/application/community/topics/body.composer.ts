import { Body } from '#domain/community/topics/body';
import type { Written } from '#domain/community/topics/written';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { PassedWords } from '../words/words.gate.ts';
import type { PictureSizes } from '../files/picture-sizes.port.ts';
import { leaving, mustFitLevel } from './level-fit.policy.ts';
import type { TrustLevels } from './write-limit.policy.ts';
import { mustBeDrawn } from '../../shared/laden-text.ts';
import { isFaithful, type QuotedPost } from '#domain/community/topics/quotation';
import {
  type LinkTrust,
  linkTrustOf,
  mayLink,
  type PictureSize,
  type Quotation,
  type RenderedText,
  type TextRenderer,
} from '../../shared/text.ports.ts';

/** Which of these handles belong to somebody who lets the author name them. */
export interface KnownHandles {
  among(handles: readonly string[], author: MemberId | null): Promise<ReadonlySet<string>>;
}

/** Posts that somebody quotes. */
export interface QuotedPosts {
  /** Those of these that the actor may read, as they read now and did before. */
  among(ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, QuotedPost>>;
}

/**
 * Whose words a text is: the actor's own, somebody else's whom the actor corrects without vouching for the links, or the
 * organisation's, for which the actor speaks.
 */
export type Voice = 'own' | 'another' | 'organisation';

/** A text that stood is not judged anew, nor one that somebody else corrects. */
const ofOthers = (): boolean => true;

/** A text judged and rendered, with the keys of the uploaded files it shows. */
export interface Composed extends Written {
  readonly files: readonly string[];
  /** Where it leads out of the site, each once. */
  readonly links: readonly string[];
}

const MAX_IMAGES = 10;
const FILE_KEY = /\/fichiers\/(attachments\/[0-9a-f-]{36}\.webp)$/;
const FILES_NAMED = /\/fichiers\/(attachments\/[0-9a-f-]{36}\.webp)/g;

/** Keys of the uploaded files among the pictures of a text. @throws TopicRule `community.too-many-images` */
export function filesIn(images: readonly string[]): readonly string[] {
  const files = images.flatMap((path) => FILE_KEY.exec(path)?.[1] ?? []);
  if (files.length > MAX_IMAGES) throw new TopicRule('community.too-many-images', { max: MAX_IMAGES });
  return files;
}

/** How large the uploaded files are that a text names, by their addresses; of more than it may show, the first. */
export async function sizesNamedIn(
  raw: string,
  sizes: PictureSizes,
): Promise<ReadonlyMap<string, PictureSize>> {
  const named = new Set([...raw.matchAll(FILES_NAMED)].map(([, key]) => key!));
  if (named.size === 0) return new Map();
  const known = await sizes.of([...named].slice(0, MAX_IMAGES));
  return new Map([...known].map(([key, size]) => [`/fichiers/${key}`, size]));
}

/** Makes a body of what a person typed: the one way a text gets in, whether it is posted, edited or previewed. */
export class BodyComposer {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly handles: KnownHandles,
    private readonly levels: TrustLevels,
    private readonly quoted: QuotedPosts,
    private readonly sizes: PictureSizes,
    private readonly baseUrl: string,
  ) {}

  /**
   * @param stands what the post said until now: it is not refused again
   * @param words what Moderation said of it: the notes for its readers stand under the text
   * @throws InvalidValue beside `body`, TopicRule `community.too-many-images`
   */
  async compose(
    raw: string,
    actor: Actor,
    voice: Voice = 'own',
    words: PassedWords | null = null,
    stands: string | null = null,
  ): Promise<Composed> {
    const asked = this.renderer.handlesIn(raw);
    const known = asked.length > 0 ? await this.handles.among(asked, actor.memberId) : new Set<string>();
    const isOwn = voice !== 'another';
    const trust = await this.trustIn(raw, actor, voice);
    const sizes = await sizesNamedIn(raw, this.sizes);
    const isQuoted = isOwn ? await this.knownQuotes(raw, actor) : ofOthers;
    let rendered: RenderedText | undefined;
    const body = Body.of(raw, (source) => {
      rendered = this.renderer.render(source, {
        baseUrl: this.baseUrl,
        trust,
        mentions: known,
        isQuoted,
        sizes,
      });
      return { ...rendered, html: rendered.html + this.noted(words?.notes ?? []) };
    });
    if (isOwn && rendered && body.source !== stands) mustBeDrawn('body', rendered);
    const files = filesIn(rendered?.images ?? []);
    const outside = leaving(rendered?.links ?? [], this.baseUrl);
    const mentions = rendered?.mentions ?? [];
    const counted = { links: outside.length, mentions: mentions.length };
    if (isOwn) await mustFitLevel(this.levels, actor, 'body', counted);
    return {
      body,
      mentions,
      quotes: rendered?.quotes.map((quote) => quote.postId) ?? [],
      files,
      links: outside,
      words: words?.judged,
    };
  }

  /** A text of somebody that stood before stands again: as it would be rendered now, and judged by nobody anew. */
  async recompose(source: string, author: { memberId: MemberId; role: string }): Promise<Body> {
    const asked = this.renderer.handlesIn(source);
    const mentions = asked.length > 0 ? await this.handles.among(asked, author.memberId) : new Set<string>();
    const { baseUrl } = this;
    const { memberId, role } = author;
    const trust = linkTrustOf({ role, level: await this.levels.of(memberId) });
    const rendered = this.renderer.render(source, {
      baseUrl,
      trust,
      mentions,
      isQuoted: ofOthers,
      sizes: await sizesNamedIn(source, this.sizes),
    });
    return Body.restore(source, rendered.html, rendered.text, rendered.version);
  }

  private async trustIn(raw: string, actor: Actor, voice: Voice): Promise<LinkTrust> {
    if (voice === 'organisation') return 'official';
    if (voice === 'another' || !mayLink(raw)) return 'new';
    return linkTrustOf({ role: actor.role, level: await this.levels.of(actor.mustBeMember()) });
  }

  /** What the writer may read is looked at, and no more: a guess at words that are not for them finds nothing. */
  private async knownQuotes(raw: string, actor: Actor): Promise<(quotation: Quotation) => boolean> {
    const asked = this.renderer.quotedIn(raw);
    const known = asked.length > 0 ? await this.quoted.among(asked, actor) : new Map<string, QuotedPost>();
    return (quotation) => {
      const post = known.get(quotation.postId);
      return post !== undefined && isFaithful(quotation, post);
    };
  }

  /** Explanations are text, and so are the names of links: whatever Markdown they seem to hold is escaped. */
  private noted(notes: PassedWords['notes']): string {
    return notes
      .map(({ explanation, links }) => {
        const more = links.map(({ label, url }) => `[${escaped(label)}](${url})`);
        const source = `> ${[escaped(explanation), ...more].join(' ')}`;
        return this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'official' }).html;
      })
      .join('');
  }
}

const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&').replace(/\s+/g, ' ');
