import type { Channels } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';

interface SteerChannelCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  /** Between two messages of one member, 0 for none. */
  readonly slowSeconds: number;
  readonly locked: boolean;
}

/** Slows a channel down, or closes it to all but who steers it: moderators, and in that of an event those who run it. */
export class SteerChannel {
  constructor(
    private readonly channels: Channels,
    private readonly steering: ChannelSteering,
    private readonly bell: ChatBell,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChannelNotFound, InvalidValue, NotAllowed */
  async execute({ actor, channelId, slowSeconds, locked }: SteerChannelCommand): Promise<void> {
    const channel = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      channel.mustBePlace();
      if (!(await this.steering.isOf(channel, actor))) throw new NotAllowed('chat.steer');
      channel.steer({ slowSeconds, locked });
      return channel;
    });
    this.bell.call(channel);
  }
}
