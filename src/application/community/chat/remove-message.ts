import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { DecisionId } from '#domain/community/topics/ids';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { REASON_LIMITS } from '../limits.ts';
import type { AuthorRoles } from '../topics/author-roles.port.ts';
import { mustOutrankAuthor } from '../topics/topic-rights.policy.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';

export interface RemoveMessageCommand {
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
    private readonly steering: ChannelSteering,
    private readonly roles: AuthorRoles,
    private readonly limit: WriteLimit,
    private readonly bell: ChatBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ModuleClosed, MessageNotFound, ChannelNotFound, ChatRule, NotAllowed, WordsOfRank, TooManyTries, InvalidValue beside `reason` */
  async execute({ actor, messageId, ground = null, ...given }: RemoveMessageCommand): Promise<void> {
    actor.mustUse('chat');
    const by = actor.mustBeMember();
    const reason = boundedText('reason', given.reason, REASON_LIMITS);
    await this.limit.countText(actor);
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(messageId);
      channel.mustBeKnownTo(actor);
      message.mustBeKnownTo(actor);
      if (!(await this.steering.isOf(channel, actor))) throw new NotAllowed('chat.steer');
      mustOutrankAuthor(actor, message.authorId, await this.roles.roleOf(message.authorId));
      const decisionId = this.ids.next<DecisionId>();
      const { role } = actor;
      channel.remove(message, { by, role, decisionId, reason, ground, at: this.clock.now() });
      return channel;
    });
    this.bell.ring(channel);
  }
}
