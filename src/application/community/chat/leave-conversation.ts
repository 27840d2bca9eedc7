import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';

interface LeaveConversationCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
}

/** Goes out of a conversation, of which one then knows no more, for good; what one said stays with the others. */
export class LeaveConversation {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, NotAllowed */
  async execute({ actor, channelId }: LeaveConversationCommand): Promise<void> {
    actor.mustBeAllowed('direct.read');
    const member = actor.mustBeMember();
    const moved = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      channel.mustBeConversation();
      const { visibleFor: before } = channel;
      channel.letGo(member);
      await this.memberships.leaveForGood(channel.id, member, this.clock.now());
      return { channel, before };
    });
    this.bell.regroup(moved.channel, moved.before);
  }
}
