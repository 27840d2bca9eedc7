import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';
import { mustKnowChannelOfMessage } from './message-access.policy.ts';

interface PinMessageCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
  readonly on: boolean;
}

/** Keeps a message in sight beside the log, or lets it go. */
export class PinMessage {
  constructor(
    private readonly messages: Messages,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MessageNotFound, ChatRule, NotAllowed */
  async execute({ actor, messageId, on }: PinMessageCommand): Promise<void> {
    actor.mustBeAllowed('chat.steer');
    const by = actor.mustBeMember();
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      mustKnowChannelOfMessage(channel, actor);
      if (on === message.isPinned) return channel;
      if (on) channel.mustHaveRoomForPin(await this.messages.pinnedIn(channel.id));
      if (on) message.pin({ by, change: channel.nextChange(), at: this.clock.now() });
      else message.unpin(channel.nextChange());
      return channel;
    });
    this.bell.ring(channel);
  }
}
