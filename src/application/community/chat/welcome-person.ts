import type { Channel } from '#domain/community/chat/channel';
import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ConversationGate } from './conversation.gate.ts';

interface WelcomePersonCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  /** What they are called. */
  readonly to: string;
}

/** Brings one more into a conversation, who reads what is said from then on. All who are in it are told of it in its log. */
export class WelcomePerson {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly people: ConversationGate,
    private readonly limit: WriteLimit,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Who brings somebody in writes to them, and is counted as if they began a conversation.
   * @throws ChannelNotFound, InvalidValue beside `to`, ChatRule `community.conversation-full`, NotAllowed, TooManyTries, WrittenEnough
   */
  async execute({ actor, channelId, to }: WelcomePersonCommand): Promise<void> {
    actor.mustBeAllowed('direct.open');
    const by = actor.mustBeMember();
    const found = await this.people.people(by, [to], channelId);
    const moved = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      channel.mustBeConversation();
      const { visibleFor: before } = channel;
      for (const one of found) if (channel.welcome(one)) await this.bringIn(channel, one, actor);
      return { channel, before };
    });
    this.bell.regroup(moved.channel, moved.before);
  }

  private async bringIn(channel: Channel, one: MemberId, by: Actor): Promise<void> {
    if (await this.memberships.hasLeftForGood(channel.id, one))
      throw new InvalidValue('to', 'community.correspondent-left');
    await this.limit.countConversation(by);
    await this.memberships.bringIn(channel.id, one, {
      by: by.mustBeMember(),
      at: this.clock.now(),
      after: channel.end,
      change: channel.nextChange(),
    });
  }
}
