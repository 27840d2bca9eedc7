import { ChoiceOfRank } from '#domain/community/official/official.errors';
import type { PostId } from '#domain/community/topics/ids';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { AuditEntry } from '../../shared/audit-log.ts';
import type { OthersWords } from './others-words.policy.ts';
import { judgedReason } from './topic-access.policy.ts';
import { mayActUpon, mustNotUndoHigher } from './topic-rights.policy.ts';

/**
 * Whoever asked says what answers their question, but does not undo what a higher rank decided of it. Whoever says it in
 * their stead says why, and leaves alone what somebody of an equal or higher rank chose.
 */
export class Choices {
  constructor(private readonly words: OthersWords) {}

  /**
   * @returns why, of who chooses over the head of another; null where nobody need say why
   * @throws ChoiceOfRank, DecisionOfRank, InvalidValue beside `reason`
   */
  async judge(actor: Actor, topic: Topic, postId: PostId, reason: string | null): Promise<string | null> {
    const before = topic.lastToChoose(postId);
    const isOwn = before !== null && actor.is(before);
    if (actor.is(topic.authorId)) {
      if (before && !isOwn && !topic.hasAccepted(postId))
        mustNotUndoHigher(actor, await this.words.roleOf(before));
      return null;
    }
    if (isOwn && topic.hasAccepted(postId)) return null;
    if (before && !isOwn && !mayActUpon(actor, before, await this.words.roleOf(before)))
      throw new ChoiceOfRank();
    return judgedReason(reason, true);
  }
}

/** What is written down of who chose in the stead of the asker, where no decision is. */
export const auditOfChoice = (
  action: 'topic.accept' | 'topic.unaccept',
  p: { actor: Actor; topic: Topic; postId: PostId; why: string; at: Date },
): AuditEntry => ({
  ...{ at: p.at, actorId: p.actor.memberId, action, outcome: 'done' },
  ...{ objectKind: 'topic', objectId: p.topic.id },
  details: {
    ...{ reply: p.postId, reason: p.why },
    ...(p.actor.clientId && { client: p.actor.clientId }),
  },
});
