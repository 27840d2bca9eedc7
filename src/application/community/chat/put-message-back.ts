import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustNotUndoHigher } from '../topics/topic-rights.policy.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';

export interface PutMessageBackCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
}

/** Shows again what who steers the channel took out of sight there: the decision falls. What a higher rank removed stays so. */
export class PutMessageBack {
  constructor(
    private readonly messages: Messages,
    private readonly steering: ChannelSteering,
    private readonly limit: WriteLimit,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ModuleClosed, MessageNotFound also to its author and of what was not removed there, ChannelNotFound, NotAllowed, DecisionOfRank, TooManyTries */
  async execute({ actor, messageId }: PutMessageBackCommand): Promise<void> {
    actor.mustUse('chat');
    const by = actor.mustBeMember();
    await this.limit.countText(actor);
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      channel.mustBeKnownTo(actor);
      message.mustBeKnownTo(actor);
      if (!(await this.steering.isOf(channel, actor))) throw new NotAllowed('chat.steer');
      mustNotUndoHigher(actor, message.removedHereAs);
      channel.putBack(message, by, this.clock.now());
      return channel;
    });
    this.bell.ring(channel);
  }
}
