import type { MessageReactions, Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { ReactionKind } from '#domain/community/topics/reaction';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ConversationGate } from './conversation.gate.ts';
import { mustKnowChannelOfMessage } from './message-access.policy.ts';

interface ReactToMessageCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
  readonly kind: ReactionKind;
  /** Whether it is given, or taken back. */
  readonly on: boolean;
}

/** Says with one of few words what one thinks of a message. */
export class ReactToMessage {
  constructor(
    private readonly messages: Messages,
    private readonly reactions: MessageReactions,
    private readonly conversations: ConversationGate,
    private readonly steering: ChannelSteering,
    private readonly limit: WriteLimit,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MessageNotFound, ChannelLocked, ChatRule, NotAllowed, TooManyTries */
  async execute({ actor, messageId, kind, on }: ReactToMessageCommand): Promise<void> {
    actor.mustBeAllowed('chat.write');
    const by = actor.mustBeMember();
    await this.limit.countReaction(actor);
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      mustKnowChannelOfMessage(channel, actor);
      message.mustBeKnownTo(actor);
      if (on) await this.conversations.mustReachSomebody(channel, by);
      const at = this.clock.now();
      channel.mustTakeReactionsOf(actor, at, await this.steering.isOf(channel, actor));
      const changed = on
        ? await this.reactions.give(messageId, by, kind, at)
        : await this.reactions.takeBack(messageId, by, kind);
      if (changed) message.reactedTo(channel.nextChange());
      return channel;
    });
    this.bell.ring(channel);
  }
}
