import { Body } from '#domain/community/topics/body';
import type { Written } from '#domain/community/topics/post';
import { TopicRule } from '#domain/community/topics/topic.errors';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { PassedWords } from '../words/words.gate.ts';
import type { LinkTrust, RenderedText, TextRenderer } from '../../shared/text.ports.ts';

/** Which of these handles belong to somebody. */
export interface KnownHandles {
  among(handles: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A text judged and rendered, with the keys of the uploaded files it shows. */
export interface Composed extends Written {
  readonly files: readonly string[];
}

export const MAX_IMAGES = 10;
const FILE_KEY = /\/fichiers\/(attachments\/[0-9a-f-]{36}\.webp)$/;

/** Makes a body of what a person typed: the one way a text gets in, whether it is posted, edited or previewed. */
export class BodyComposer {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly handles: KnownHandles,
    private readonly baseUrl: string,
  ) {}

  /**
   * @param isOwn whether the text is the actor's; who corrects that of another does not vouch for its links
   * @param words what Moderation said of it: the notes for its readers stand under the text
   * @throws InvalidValue beside `body`, TopicRule `community.too-many-images`
   */
  async compose(
    raw: string,
    actor: Actor,
    isOwn = true,
    words: PassedWords | null = null,
  ): Promise<Composed> {
    const asked = this.renderer.handlesIn(raw);
    const known = asked.length > 0 ? await this.handles.among(asked) : new Set<string>();
    let rendered: RenderedText | undefined;
    const body = Body.of(raw, (source) => {
      rendered = this.renderer.render(source, {
        baseUrl: this.baseUrl,
        trust: isOwn ? trustIn(actor) : 'new',
        mentions: known,
      });
      return { ...rendered, html: rendered.html + this.noted(words?.notes ?? []) };
    });
    const files = (rendered?.images ?? []).flatMap((path) => FILE_KEY.exec(path)?.[1] ?? []);
    if (files.length > MAX_IMAGES) throw new TopicRule('community.too-many-images', { max: MAX_IMAGES });
    return {
      body,
      mentions: rendered?.mentions ?? [],
      quotes: rendered?.quotes.map((quote) => quote.postId) ?? [],
      files,
      words: words?.judged,
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

const trustIn = ({ role }: Actor): LinkTrust =>
  isStaff(role) ? 'official' : role === 'ambassador' ? 'member' : 'new';
