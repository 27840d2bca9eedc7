import { LEVEL_LIMITS } from '#domain/community/members/level-limits';
import { MessageText } from '#domain/community/chat/message';
import type { JudgedWords } from '#domain/community/words/judged-words';
import { type Actor, isStaff } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Throttle } from '../../shared/ports.ts';
import { linkTrustOf, mayLink, type RenderedText, type TextRenderer } from '../../shared/text.ports.ts';
import type { KnownHandles } from '../topics/body.composer.ts';
import type { TrustLevels } from '../topics/write-limit.policy.ts';
import type { WordsGate, WordsTold } from '../words/words.gate.ts';

export interface PassedMessage {
  readonly text: MessageText;
  readonly words: JudgedWords;
  readonly told: readonly WordsTold[];
}

const PER_MINUTE = 30;
const NEWCOMERS_PER_MINUTE = 6;

/** What is said in channels passes here before it is kept: how often, the words by Moderation, the text by the one renderer. */
export class ChatGate {
  constructor(
    private readonly words: WordsGate,
    private readonly handles: KnownHandles,
    private readonly levels: TrustLevels,
    private readonly renderer: TextRenderer,
    private readonly throttle: Throttle,
    private readonly baseUrl: string,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the author was warned, and goes on
   * @throws InvalidValue, InvalidValues beside `body`, TooManyTries
   */
  async pass(actor: Actor, body: string, agreed: boolean): Promise<PassedMessage> {
    const texts = [{ field: 'message', name: 'body', text: body }];
    const passed = await this.words.pass(actor, 'chat-message', texts, { agreed });
    const text = await this.written(actor, passed.text('body'));
    await this.count(actor);
    return { text, words: passed.judged, told: passed.told };
  }

  private async written(actor: Actor, raw: string): Promise<MessageText> {
    const asked = this.renderer.handlesIn(raw);
    const mentions = asked.length > 0 ? await this.handles.among(asked, actor.memberId) : new Set<string>();
    const level = mayLink(raw) ? await this.levels.of(actor.mustBeMember()) : 0;
    const trust = linkTrustOf({ role: actor.role, level });
    let rendered: RenderedText | undefined;
    const text = MessageText.of(raw, (source) => {
      rendered = this.renderer.render(source, { baseUrl: this.baseUrl, trust, mentions });
      return rendered;
    });
    await this.mustFitLevel(actor, rendered!);
    return text;
  }

  /** Who holds an office is not counted by levels. @throws InvalidValue */
  private async mustFitLevel(actor: Actor, { links, mentions }: RenderedText): Promise<void> {
    const outside = links.filter((link) => /^https?:/.test(link) && !link.startsWith(`${this.baseUrl}/`));
    const least = LEVEL_LIMITS[0];
    const few = outside.length <= least.linksPerPost && mentions.length <= least.mentionsPerPost;
    if (actor.role !== 'member' || few) return;
    const limits = LEVEL_LIMITS[await this.levels.of(actor.mustBeMember())];
    if (outside.length > limits.linksPerPost)
      throw new InvalidValue('body', 'community.too-many-links', { max: limits.linksPerPost });
    if (mentions.length > limits.mentionsPerPost)
      throw new InvalidValue('body', 'community.too-many-mentions', { max: limits.mentionsPerPost });
  }

  /** @throws TooManyTries */
  private async count(actor: Actor): Promise<void> {
    if (isStaff(actor.role)) return;
    const member = actor.mustBeMember();
    const isNew = actor.role === 'member' && (await this.levels.of(member)) === 0;
    const limit = isNew ? NEWCOMERS_PER_MINUTE : PER_MINUTE;
    await this.throttle.hit({ name: 'community.chat', limit, windowSeconds: 60 }, member);
  }
}
