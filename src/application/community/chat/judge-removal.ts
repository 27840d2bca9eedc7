import type { Channels, Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Removing } from './removing.policy.ts';

/** Whether one may remove a message in its channel, or show it again: said before a ground and a reason are asked for. */
export class JudgeRemoval {
  constructor(
    private readonly channels: Channels,
    private readonly messages: Messages,
    private readonly removing: Removing,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ModuleClosed, MessageNotFound also to its author, NotAllowed, WordsOfRank, DecisionOfRank */
  execute(command: { readonly actor: Actor; readonly messageId: MessageId }): Promise<'remove' | 'put-back'> {
    const { actor, messageId } = command;
    actor.mustUse('chat');
    return this.unitOfWork.run(async () => {
      const message = await this.messages.get(messageId);
      const channel = await this.channels.get(message.channelId);
      return this.removing.deedOn(actor, { channel, message });
    });
  }
}
