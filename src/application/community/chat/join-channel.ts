import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export const MEMBERSHIP_DEEDS = ['join', 'leave', 'mute', 'unmute'] as const;
type MembershipDeed = (typeof MEMBERSHIP_DEEDS)[number];

interface JoinChannelCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  readonly deed: MembershipDeed;
}

/** Makes a channel one's own, whose unread messages are counted; leaves it, or lets it be silent. */
export class JoinChannel {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, NotAllowed */
  async execute({ actor, channelId, deed }: JoinChannelCommand): Promise<void> {
    actor.mustBeAllowed('chat.read');
    const member = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const channel = await this.channels.get(channelId);
      channel.mustBeKnownTo(actor);
      if (deed === 'join' || deed === 'leave') channel.mustBePlace();
      if (deed === 'join') await this.memberships.join(channel.id, member, this.clock.now(), channel.end);
      else if (deed === 'leave') await this.memberships.leave(channel.id, member);
      else await this.memberships.mute(channel.id, member, deed === 'mute');
    });
  }
}
