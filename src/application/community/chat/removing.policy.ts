import type { Channel } from '#domain/community/chat/channel';
import { MessageNotFound } from '#domain/community/chat/chat.errors';
import type { Message } from '#domain/community/chat/message';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Throttle } from '../../shared/ports.ts';
import type { AuthorRoles } from '../topics/author-roles.port.ts';
import { mayActUpon, mustNotUndoHigher, mustOutrankAuthor } from '../topics/rank-over-words.policy.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import { mustKnowChannelOfMessage } from './message-access.policy.ts';

/** What one person removes and shows again in an hour, whoever they are: each tells its author by mail. */
export const REMOVALS = { name: 'community.chat-removal', limit: 120, windowSeconds: 3_600 };

interface InPlace {
  readonly channel: Channel;
  readonly message: Message;
}

/** A message as somebody sees it who may have to take it out of sight. */
export interface MessageSeen {
  readonly authorId: string;
  readonly authorRole: string;
  readonly standing: string;
  readonly gone: string | null;
}

/** Whether its removal is offered to who steers its channel: never where it would be refused. */
export const isRemovableBy = (actor: Pick<Actor, 'is' | 'outranks'>, seen: MessageSeen): boolean => {
  const { authorId, authorRole, standing, gone } = seen;
  if (gone !== null || standing !== 'published' || actor.is(knownId<'Member'>(authorId))) return false;
  return mayActUpon(actor, knownId<'Member'>(authorId), authorRole);
};

/** Who takes a message out of sight in its channel, and who shows it again there: those who steer it, and none of them over a higher rank. */
export class Removing {
  constructor(
    private readonly steering: ChannelSteering,
    private readonly roles: AuthorRoles,
    private readonly throttle: Throttle,
  ) {}

  /** Nobody does either without end. Asked before the transaction. @throws ModuleClosed, SignInNeeded, TooManyTries */
  async mustCount(actor: Actor): Promise<MemberId> {
    actor.mustUse('chat');
    const by = actor.mustBeMember();
    await this.throttle.hit(REMOVALS, by);
    return by;
  }

  /** @throws MessageNotFound, NotAllowed, WordsOfRank */
  async mustRemove(actor: Actor, { channel, message }: InPlace): Promise<void> {
    await this.mustSteer(actor, { channel, message });
    mustOutrankAuthor(actor, message.authorId, await this.roles.roleOf(message.authorId));
  }

  /** @throws MessageNotFound, NotAllowed, DecisionOfRank */
  async mustPutBack(actor: Actor, { channel, message }: InPlace): Promise<void> {
    await this.mustSteer(actor, { channel, message });
    mustNotUndoHigher(actor, message.removedHereAs);
  }

  /**
   * What there is for this actor to do with the message, as it stands; both are refused for the reasons for which the deed would be.
   * @throws MessageNotFound also to its author, NotAllowed, WordsOfRank, DecisionOfRank
   */
  async deedOn(actor: Actor, { channel, message }: InPlace): Promise<'remove' | 'put-back'> {
    const deed = message.isRemovedHere ? 'put-back' : 'remove';
    if (deed === 'put-back') await this.mustPutBack(actor, { channel, message });
    else await this.mustRemove(actor, { channel, message });
    if (actor.is(message.authorId) || (deed === 'remove' && !message.isInSight)) throw new MessageNotFound();
    return deed;
  }

  private async mustSteer(actor: Actor, { channel, message }: InPlace): Promise<void> {
    mustKnowChannelOfMessage(channel, actor);
    message.mustBeKnownTo(actor);
    if (!(await this.steering.isOf(channel, actor))) throw new NotAllowed('chat.steer');
  }
}
