import type { MemberId } from '../../shared/id.ts';
import type { Closure } from './closure.ts';
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

  /** As a decision said, also while it is out of sight; what is closed already stays as it is while that holds. */
  lock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (this.mergedInto) return;
    if (!this.isOpen) {
      this.closure = this.closure.alsoFor(p.by, p.decisionId);
      return;
    }
    this.closure = this.closure.closed(p.by, p.decisionId);
    this.tell('closed', p.by, p.at);
  }

  /**
   * The decision that closed it was overturned or is over: it stands as before that one, also while it is out of sight, unless
   * somebody opened or closed it since.
   * @returns whether it does
   */
  unlock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): boolean {
    if (this.closure.isFor(p.decisionId)) {
      this.takeClosureBack(p.by, p.at, null);
      return true;
    }
    this.closure = this.closure.without(p.decisionId);
    return this.isOpen;
  }

  /** What closes it now does not any more; what somebody else closed it for before that is theirs to undo. */
  reopen(by: MemberId | null, at: Date): void {
    this.mustStand();
    if (this.isOpen) throw new TopicRule('community.topic-already-open');
    this.takeClosureBack(by, at, this.closure.closedFor);
  }

  /** @param left the decision that falls because of it */
  private takeClosureBack(by: MemberId | null, at: Date, left: DecisionId | null): void {
    this.standClosed(this.closure.before(), { by, at, left });
  }

  /** Less than before closes it: what is told is whether that opens it. */
  private standClosed(
    closure: Closure,
    { by, at, left }: { by: MemberId | null; at: Date; left: DecisionId | null },
  ): void {
    this.closure = closure;
    this.tell(this.isOpen ? 'reopened' : 'closure-lifted', by, at, { decisionId: left });
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
   * What closed it as repeating another, without a decision, does not hold any more, wherever that one led since, nor comes back
   * where what closed it later falls; what somebody opened, or closed otherwise, stays as it is.
   */
  repeatNoMore(by: MemberId, at: Date): void {
    if (this.mergedInto || this.isOpen) return;
    const left = this.closure.repeatingNothing();
    if (this.closure.isRepetitionAlone) this.standClosed(left, { by, at, left: null });
    else this.closure = left;
  }
}
