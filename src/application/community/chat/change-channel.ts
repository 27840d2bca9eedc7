import type { ChannelAsked } from '#domain/community/chat/channel-terms';
import type { Channels } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

interface ChangeChannelCommand extends Pick<ChannelAsked, 'name' | 'description' | 'retentionDays'> {
  readonly actor: Actor;
  readonly channelId: ChannelId;
}

/** Calls a channel otherwise, says otherwise what it is for or how long it keeps what is said. */
export class ChangeChannel {
  constructor(
    private readonly channels: Channels,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, InvalidValue, InvalidValues, NotAllowed */
  async execute({ actor, channelId, ...asked }: ChangeChannelCommand): Promise<void> {
    actor.mustBeAllowed('chat.manage');
    await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      channel.describe(asked);
    });
  }
}
