import { ChoiceOfRank, DecisionOfRank } from '#domain/community/official/official.errors';
import type { PostId } from '#domain/community/topics/ids';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { AuditEntry } from '../../shared/audit-log.ts';
import type { OthersWords } from './others-words.policy.ts';
import { judgedReason } from './topic-access.policy.ts';
import { type ChoiceInQuestion, refusalOfChoice } from './rank-over-words.policy.ts';

/**
 * Whoever asked says what answers their question, but does not undo what a higher rank decided of it. Whoever says it in
 * their stead says why, and leaves alone what somebody of an equal or higher rank chose.
 */
export class ChoosingRights {
  constructor(private readonly words: OthersWords) {}

  /**
   * @returns why, of who chooses over the head of another; null where nobody need say why
   * @throws ChoiceOfRank, DecisionOfRank, InvalidValue beside `reason`
   */
  async judge(actor: Actor, topic: Topic, postId: PostId, reason: string | null): Promise<string | null> {
    const choice = await this.of(topic, postId);
    const refusal = refusalOfChoice(actor, topic.authorId, choice);
    if (refusal === 'decision') throw new DecisionOfRank();
    if (refusal === 'choice') throw new ChoiceOfRank();
    const isOwn = choice.isAccepted && choice.last !== null && actor.is(choice.last.memberId);
    return actor.is(topic.authorId) || isOwn ? null : judgedReason(reason, true);
  }

  private async of(topic: Topic, postId: PostId): Promise<ChoiceInQuestion> {
    const last = topic.lastToChoose(postId);
    return {
      isAccepted: topic.hasAccepted(postId),
      last: last && { memberId: last, role: await this.words.roleOf(last) },
    };
  }
}

/** What is written down of who chose in the stead of the asker, where no decision is. */
export const auditOfChoice = (
  action: 'topic.accept' | 'topic.unaccept',
  p: { actor: Actor; topic: Topic; postId: PostId; why: string; at: Date },
): AuditEntry => ({
  at: p.at,
  actorId: p.actor.memberId,
  action,
  outcome: 'done',
  objectKind: 'topic',
  objectId: p.topic.id,
  details: {
    reply: p.postId,
    reason: p.why,
    ...(p.actor.clientId && { client: p.actor.clientId }),
  },
});
