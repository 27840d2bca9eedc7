import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

interface MarkChannelReadCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  /** Of the latest message that was read. */
  readonly position: number;
}

/** Remembers how far a member read a channel that they joined. */
export class MarkChannelRead {
  constructor(
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, NotAllowed */
  async execute({ actor, channelId, position }: MarkChannelReadCommand): Promise<void> {
    actor.mustBeAllowed('chat.read');
    const member = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const channel = await this.channels.get(channelId);
      channel.mustBeKnownTo(actor);
      await this.memberships.readTo(channel.id, member, Math.min(position, channel.end));
    });
  }
}
