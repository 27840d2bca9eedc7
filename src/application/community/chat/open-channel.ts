import { Channel } from '#domain/community/chat/channel';
import type { ChannelAsked } from '#domain/community/chat/channel-terms';
import type { Channels } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

interface OpenChannelCommand extends ChannelAsked {
  readonly actor: Actor;
}

export class OpenChannel {
  constructor(
    private readonly channels: Channels,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues, AlreadyTaken where the name is another's, NotAllowed */
  async execute({ actor, ...asked }: OpenChannelCommand): Promise<{ id: ChannelId; slug: string }> {
    actor.mustBeAllowed('chat.manage');
    return this.unitOfWork.run(() => {
      const channel = Channel.open({ id: this.ids.next<ChannelId>(), asked, at: this.clock.now() });
      this.channels.add(channel);
      return Promise.resolve({ id: channel.id, slug: channel.slug });
    });
  }
}
