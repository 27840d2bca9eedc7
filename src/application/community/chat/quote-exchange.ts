import { type Audience, isWithin } from '#domain/community/categories/audience';
import { ChatRule } from '#domain/community/chat/chat.errors';
import { EXCHANGE_LIMITS } from '#domain/community/chat/message';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { CategoriesQuery } from '../categories/categories.query.ts';
import type { ChannelPageQuery } from './chat.query.ts';
import type { Exchange, ExchangeQuery, QuotedChannel } from './exchange.query.ts';

interface ExchangeAsked {
  readonly actor: Actor;
  /** Slug of the channel. */
  readonly channel: string;
  readonly messageIds: readonly string[];
  /** Where the topic is to stand. */
  readonly categoryId: string;
}

/**
 * Takes up in a topic what was said in a channel. What is said among a few stays among them: a private conversation is
 * never taken up, and what is said in a channel of a branch is taken up in a category of that branch.
 */
export class QuoteExchange {
  constructor(
    private readonly channels: ChannelPageQuery,
    private readonly messages: ExchangeQuery,
    private readonly categories: CategoriesQuery,
  ) {}

  /** @throws ChannelNotFound, ChatRule, InvalidValue beside `messages` or `categoryId`, NotAllowed */
  async execute({ actor, channel: slug, messageIds, categoryId }: ExchangeAsked): Promise<Exchange> {
    actor.mustBeAllowed('chat.write');
    const channel = await this.channels.execute(actor, slug);
    const wider = await this.isWider(actor, channel, categoryId);
    if (messageIds.length === 0) throw new InvalidValue('messages', 'list.missing');
    if (messageIds.length > EXCHANGE_LIMITS.max)
      throw new InvalidValue('messages', 'list.too-long', { ...EXCHANGE_LIMITS });
    const messages = await this.messages.execute(actor, channel.id, messageIds);
    if (messages.length !== new Set(messageIds).size) throw new ChatRule('community.message-gone');
    const quotes = messages.map((message) => ({
      message,
      named: !wider || message.author.id === actor.memberId,
    }));
    return { channel, quotes };
  }

  /** Whether a topic of this channel may stand in a category. @throws ChannelNotFound, ChatRule, InvalidValue beside `categoryId` */
  async mustFit(actor: Actor, slug: string, categoryId: string): Promise<QuotedChannel> {
    const channel = await this.channels.execute(actor, slug);
    await this.isWider(actor, channel, categoryId);
    return channel;
  }

  private async isWider(actor: Actor, channel: QuotedChannel, categoryId: string): Promise<boolean> {
    if (channel.kind === 'direct') throw new ChatRule('community.message-elsewhere');
    if (channel.eventAudience === 'staff') throw new ChatRule('community.session-of-the-team');
    const category = (await this.categories.execute(actor)).find(({ id }) => id === categoryId);
    if (!category) throw new InvalidValue('categoryId', 'field.choice');
    const circle = channel.kind === 'branch' ? `branch:${channel.branch}` : 'members';
    const wider = !isWithin(category.audience as Audience, circle as Audience);
    if (wider && channel.kind === 'branch')
      throw new InvalidValue('categoryId', 'community.exchange-too-wide');
    // A seat lets in a few of those whom the event is for: more people read whatever category there is.
    return wider || channel.kind === 'event';
  }
}
