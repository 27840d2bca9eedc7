import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { REASON_LIMITS } from '../limits.ts';
import type { ChatBell } from './chat.bell.ts';
import type { Removing } from './removing.policy.ts';

interface RemoveMessageCommand {
  readonly actor: Actor;
  readonly messageId: MessageId;
  /** Told to its author. */
  readonly reason: string;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/**
 * Takes what another said out of sight, in the channel itself: who steers it does, and says why. Moderation records it, and its author
 * is told and can contest it.
 */
export class RemoveMessage {
  constructor(
    private readonly messages: Messages,
    private readonly removing: Removing,
    private readonly bell: ChatBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ModuleClosed, MessageNotFound, ChatRule, NotAllowed, WordsOfRank, TooManyTries, InvalidValue beside `reason` */
  async execute({ actor, messageId, ground = null, ...given }: RemoveMessageCommand): Promise<void> {
    const reason = boundedText('reason', given.reason, REASON_LIMITS);
    const by = await this.removing.mustCount(actor);
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      await this.removing.mustRemove(actor, { channel, message });
      const decisionId = this.ids.next<DecisionId>();
      const { role } = actor;
      channel.remove(message, { by, role, decisionId, reason, ground, at: this.clock.now() });
      await this.messages.quoteAnew(messageId, channel);
      return channel;
    });
    this.bell.ring(channel);
  }
}
