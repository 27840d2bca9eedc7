import type { MemberId } from '../../shared/id.ts';
import { Closure } from './closure.ts';
import type { DecisionId, TopicId } from './ids.ts';
import type { Restriction } from './restriction.ts';
import { MergeableTopic } from './mergeable-topic.ts';
import { TopicRule } from './topic.errors.ts';

/** Whether a topic takes replies, and which other one it repeats where it does not. */
export abstract class ClosableTopic extends MergeableTopic {
  close(by: MemberId | null, at: Date, restriction: Restriction | null = null): void {
    this.mustStand();
    if (!this.isOpen) throw new TopicRule('community.topic-not-open');
    this.closure = this.closure.closed(by, restriction?.decisionId ?? null);
    this.tell('closed', by, at, { restriction });
  }

  /** As a decision said, also while it is out of sight; what is closed already stays as it is. */
  lock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (!this.isOpen || this.mergedInto) return;
    this.closure = this.closure.closed(p.by, p.decisionId);
    this.tell('closed', p.by, p.at);
  }

  /**
   * The decision that closed it was overturned or is over: it is open again, also while it is out of sight, unless somebody
   * opened or closed it since.
   */
  unlock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (this.closure.isFor(p.decisionId)) this.openAgain(p.by, p.at, null);
  }

  reopen(by: MemberId | null, at: Date): void {
    this.mustStand();
    if (this.isOpen) throw new TopicRule('community.topic-already-open');
    this.openAgain(by, at, this.closure.closedFor);
  }

  /** @param left the decision that falls because of it */
  private openAgain(by: MemberId | null, at: Date, left: DecisionId | null): void {
    this.closure = Closure.none();
    this.tell('reopened', by, at, { decisionId: left });
  }

  /** Keeps its address and points to the master. @returns where it points: the master's own master, if it has one */
  closeAsDuplicateOf(
    master: ClosableTopic,
    by: MemberId,
    at: Date,
    restriction: Restriction | null = null,
  ): TopicId {
    this.mustStand();
    master.mustStand();
    const other = master.closure.duplicateOf ?? master.id;
    if (master.id === this.id) throw new TopicRule('community.duplicate-of-itself');
    if (other === this.id) throw new TopicRule('community.duplicate-of-its-duplicate');
    this.closure = this.closure.repeating(other, by, restriction?.decisionId ?? null);
    this.tell('closed-as-duplicate', by, at, { other, restriction });
    return other;
  }

  /**
   * What closed it as repeating another, without a decision, does not hold any more, wherever that one led since; what somebody
   * opened, or closed otherwise, stays as it is.
   */
  repeatNoMore(by: MemberId, at: Date): void {
    if (this.closure.isRepetitionAlone && !this.mergedInto) this.openAgain(by, at, null);
  }
}
