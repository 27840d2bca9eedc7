import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';
import type { Removing } from './removing.policy.ts';

interface PutMessageBackCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
}

/** Shows again what who steers the channel took out of sight there: the decision falls. What a higher rank removed stays so. */
export class PutMessageBack {
  constructor(
    private readonly messages: Messages,
    private readonly removing: Removing,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ModuleClosed, MessageNotFound also to its author and of what was not removed there, NotAllowed, DecisionOfRank, TooManyTries */
  async execute({ actor, messageId }: PutMessageBackCommand): Promise<void> {
    const by = await this.removing.mustCount(actor);
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      await this.removing.mustPutBack(actor, { channel, message });
      channel.putBack(message, by, this.clock.now());
      await this.messages.quoteAnew(messageId, channel);
      return channel;
    });
    this.bell.ring(channel);
  }
}
