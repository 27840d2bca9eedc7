import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';
import type { WordsTold } from '../words/words.gate.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ConversationGate } from './conversation.gate.ts';
import type { ChatGate } from './chat.gate.ts';
import { mustKnowChannelOfMessage } from './message-access.policy.ts';

interface EditMessageCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
  readonly body: string;
  readonly agreed?: boolean;
  /** The text as the form showed it. */
  readonly shown?: ShownTexts | undefined;
}

/** Mends what one said, for a quarter of an hour. */
export class EditMessage {
  constructor(
    private readonly messages: Messages,
    private readonly attachments: Attachments,
    private readonly conversations: ConversationGate,
    private readonly steering: ChannelSteering,
    private readonly gate: ChatGate,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MessageNotFound, ChannelLocked, AnnouncementsOnly, ChatRule, ChangedMeanwhile, InvalidValue, NotAllowed, TooManyTries */
  async execute({ actor, messageId, body, agreed = false, shown }: EditMessageCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('chat.write');
    const by = actor.mustBeMember();
    const passed = await this.gate.pass(actor, body, agreed, { itself: messageId });
    const { channel, told } = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      mustKnowChannelOfMessage(channel, actor);
      await this.conversations.mustReachSomebody(channel, by);
      const at = this.clock.now();
      channel.mustTakeMessagesOf(actor, at, await this.steering.isOf(channel, actor));
      mustBeShown(shown, { now: [message.text], said: [passed.text.source] });
      const { words, told } = await this.gate.arrive(passed, { actor, id: message.id, at, isEdit: true });
      const { quotation } = message;
      message.edit({ by, text: passed.text, words, change: channel.nextChange(), at });
      if (message.quotation !== quotation) await this.messages.quoteAnew(message.id, channel);
      await this.attachments.attachToMessage(passed.files, by, message.id);
      return { channel, told };
    });
    this.bell.ring(channel);
    return { told };
  }
}
