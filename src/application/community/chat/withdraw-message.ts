import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';
import { mustKnowChannelOfMessage } from './message-access.policy.ts';

interface WithdrawMessageCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
}

/** Takes back what one said, for a day. That something was there stays to be seen. */
export class WithdrawMessage {
  constructor(
    private readonly messages: Messages,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MessageNotFound, ChatRule, NotAllowed */
  async execute({ actor, messageId }: WithdrawMessageCommand): Promise<void> {
    actor.mustBeAllowed('chat.write');
    const by = actor.mustBeMember();
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      mustKnowChannelOfMessage(channel, actor);
      message.withdraw({ by, change: channel.nextChange(), at: this.clock.now() });
      await this.messages.quoteAnew(message.id, channel);
      return channel;
    });
    this.bell.ring(channel);
  }
}
