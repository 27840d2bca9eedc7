import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ConversationGate } from './conversation.gate.ts';

export interface WelcomePersonCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  /** What they are called. */
  readonly to: string;
}

/** Brings one more into a conversation, who reads what is said from then on. */
export class WelcomePerson {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly people: ConversationGate,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, InvalidValue beside `to`, ChatRule `community.conversation-full`, NotAllowed */
  async execute({ actor, channelId, to }: WelcomePersonCommand): Promise<void> {
    actor.mustBeAllowed('direct.open');
    const by = actor.mustBeMember();
    const found = await this.people.people(by, [to]);
    const moved = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      channel.mustBeConversation();
      const { visibleFor: before } = channel;
      for (const one of found)
        if (channel.welcome(one))
          await this.memberships.join(channel.id, one, this.clock.now(), channel.end, channel.end);
      return { channel, before };
    });
    this.bell.regroup(moved.channel, moved.before);
  }
}
