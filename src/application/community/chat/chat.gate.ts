import { MessageText } from '#domain/community/chat/message-text';
import type { MessageId } from '#domain/community/chat/ids';
import type { JudgedWords } from '#domain/shared/judged-words';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { Throttle } from '../../shared/ports.ts';
import { mustBeDrawn } from '../../shared/laden-text.ts';
import { linkTrustOf, mayLink, type RenderedText, type TextRenderer } from '../../shared/text.ports.ts';
import type { CountedText, PlainArrivals } from '../newcomers/plain.arrivals.ts';
import { type ArrivingTexts, SENT_AROUND } from '../published/arriving-texts.api.ts';
import type { PictureSizes } from '../files/picture-sizes.port.ts';
import { filesIn, type KnownHandles, sizesNamedIn } from '../topics/body.composer.ts';
import { leaving, mustFitLevel } from '../topics/level-fit.policy.ts';
import type { BeforeSaying } from './plain-messages.port.ts';
import type { TrustLevels } from '../topics/write-limit.policy.ts';
import type { AuthorStanding } from '../words/word-authors.port.ts';
import { toldWith, type WordsGate, type WordsTold } from '../words/words.gate.ts';

export interface PassedMessage {
  readonly text: MessageText;
  readonly words: JudgedWords;
  readonly told: readonly WordsTold[];
  /** As the rules of words read it. */
  readonly folded: string;
  readonly links: readonly string[];
  /** Keys of the uploaded files that it shows. */
  readonly files: readonly string[];
}

/** Chat counts by the minute. Nobody's first words in it wait, since the talk would be over by then; their first links do. */
const MESSAGE = { kind: 'chat-message', isCounted: false, asks: [...SENT_AROUND, 'first-links'] } as const;

const perMinute = (limit: number) => ({ name: 'community.chat', limit, windowSeconds: 60 });
/** Messages of a member, and of one who is new. */
export const MESSAGES = { members: perMinute(30), newcomers: perMinute(6) } as const;

/** What is said in channels passes here before it is kept: how often, the words by Moderation, the text by the one renderer. */
export class ChatGate {
  constructor(
    private readonly words: WordsGate,
    private readonly handles: KnownHandles,
    private readonly levels: TrustLevels,
    private readonly renderer: TextRenderer,
    private readonly sizes: PictureSizes,
    private readonly throttle: Throttle,
    private readonly arrivals: ArrivingTexts,
    private readonly plain: PlainArrivals,
    private readonly baseUrl: string,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the author was warned, and goes on
   * @param known.standing of the author, where it was read just now
   * @param known.itself the message that is changed; null for a new one
   * @throws InvalidValue, InvalidValues beside `body`, TopicRule `community.too-many-images`, TooManyTries
   */
  async pass(
    actor: Actor,
    body: string,
    agreed: boolean,
    known: { readonly standing?: AuthorStanding | null; readonly itself?: MessageId | null } = {},
  ): Promise<PassedMessage> {
    const { standing, itself = null } = known;
    const texts = [{ field: 'message', name: 'body', text: body }];
    const passed = await this.words.pass(actor, 'chat-message', texts, {
      agreed,
      itself,
      ...(standing && { standing }),
    });
    const { text, links, files } = await this.written(actor, passed.text('body'));
    await this.count(actor);
    return { text, links, files, folded: passed.folded('body'), words: passed.judged, told: passed.told };
  }

  /** First in the transaction that writes it. A rule of words that holds it goes first. */
  async arrive(
    passed: PassedMessage,
    p: { readonly actor: Actor; readonly id: MessageId; readonly at: Date; readonly isEdit: boolean },
  ): Promise<Pick<PassedMessage, 'words' | 'told'>> {
    const { folded, links } = passed;
    const { actor, ...text } = p;
    const writer = { memberId: actor.mustBeMember(), role: actor.role };
    const elsewhere = () => Promise.resolve(0);
    const held = await this.arrivals.whyItWaits({ ...text, kind: MESSAGE, writer, folded, links, elsewhere });
    const words = { ...passed.words, held: passed.words.held ?? held };
    return { words, told: toldWith(passed.told, words) };
  }

  /** What is counted while it is written, of one that was not there yet; null where it waits whatever others wrote. */
  countedOf(
    { folded, links }: PassedMessage,
    { actor, at }: { readonly actor: Actor; readonly at: Date },
    { author, rule }: Pick<BeforeSaying, 'author' | 'rule'>,
  ): CountedText | null {
    const writer = { memberId: actor.mustBeMember(), role: actor.role };
    return this.plain.countedOf({ kind: MESSAGE, writer, folded, links, at }, author && { author, rule });
  }

  private async written(actor: Actor, raw: string): Promise<Pick<PassedMessage, 'text' | 'links' | 'files'>> {
    const asked = this.renderer.handlesIn(raw);
    const mentions = asked.length > 0 ? await this.handles.among(asked, actor.memberId) : new Set<string>();
    const level = mayLink(raw) ? await this.levels.of(actor.mustBeMember()) : 0;
    const trust = linkTrustOf({ role: actor.role, level });
    const sizes = await sizesNamedIn(raw, this.sizes);
    let rendered: RenderedText | undefined;
    const text = MessageText.of(raw, (source) => {
      rendered = this.renderer.render(source, { baseUrl: this.baseUrl, trust, mentions, sizes });
      return mustBeDrawn('body', rendered);
    });
    const { links, mentions: named } = rendered!;
    const counted = { links: leaving(links, this.baseUrl).length, mentions: named.length };
    await mustFitLevel(this.levels, actor, 'body', counted);
    return { text, links, files: filesIn(rendered!.images) };
  }

  /** @throws TooManyTries */
  private async count(actor: Actor): Promise<void> {
    if (isStaff(actor.role)) return;
    const member = actor.mustBeMember();
    const isNew = actor.role === 'member' && (await this.levels.of(member)) === 0;
    await this.throttle.hit(isNew ? MESSAGES.newcomers : MESSAGES.members, member);
  }
}
