import { Body } from '#domain/community/topics/body';
import type { Actor } from '#domain/shared/actor';
import type { RenderedText, TextRenderer } from '../../shared/text.ports.ts';

/** Which of these handles belong to somebody. */
export interface KnownHandles {
  among(handles: readonly string[]): Promise<ReadonlySet<string>>;
}

const STAFF: readonly string[] = ['agent', 'moderator', 'community_manager', 'administrator'];

/** Makes a body of what a person typed: the one way a text gets in, whether it is posted, edited or previewed. */
export class BodyComposer {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly handles: KnownHandles,
    private readonly baseUrl: string,
  ) {}

  /** @throws InvalidValue beside `body` */
  async compose(raw: string, actor: Actor): Promise<{ body: Body; mentions: readonly string[] }> {
    const written = this.renderer.handlesIn(raw);
    const known = written.length > 0 ? await this.handles.among(written) : new Set<string>();
    let rendered: RenderedText | undefined;
    const body = Body.of(raw, (source) => {
      rendered = this.renderer.render(source, {
        baseUrl: this.baseUrl,
        trust: STAFF.includes(actor.role) ? 'official' : actor.role === 'ambassador' ? 'member' : 'new',
        mentions: known,
      });
      return rendered;
    });
    return { body, mentions: rendered?.mentions ?? [] };
  }
}
