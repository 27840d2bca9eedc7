import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';

export interface LeaveConversationCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
}

/** Goes out of a conversation, of which one then knows no more; what one said stays with the others. */
export class LeaveConversation {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly bell: ChatBell,
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
      await this.memberships.leave(channel.id, member);
      return { channel, before };
    });
    this.bell.regroup(moved.channel, moved.before);
  }
}
