import type { MemberId } from '../../shared/id.ts';
import type { DecisionId, TopicId } from './ids.ts';
import { TopicRule } from './topic.errors.ts';

/** Whether a topic takes replies; where it does not, who closed it, for which decision, and which topic it repeats. */
export class Closure {
  private constructor(
    readonly status: 'open' | 'closed',
    readonly closedBy: MemberId | null,
    /** The decision that closed it. */
    readonly closedFor: DecisionId | null,
    readonly duplicateOf: TopicId | null,
  ) {}

  /** It takes replies. */
  static none(): Closure {
    return new Closure('open', null, null, null);
  }

  get isOpen(): boolean {
    return this.status === 'open';
  }

  /** @throws TopicRule `community.topic-closed` */
  mustTakeReplies(): void {
    if (!this.isOpen) throw new TopicRule('community.topic-closed');
  }

  /** Whether it is closed because of that decision, and of nothing that came since. */
  isFor(decisionId: DecisionId): boolean {
    return !this.isOpen && this.closedFor === decisionId;
  }

  /** Closed as repeating another without any decision. */
  get isRepetitionAlone(): boolean {
    return !this.isOpen && this.duplicateOf !== null && this.closedFor === null;
  }

  closed(by: MemberId | null, decisionId: DecisionId | null): Closure {
    return new Closure('closed', by, decisionId, this.duplicateOf);
  }

  /** @param other the one it repeats, as an address that stands */
  repeating(other: TopicId, by: MemberId, decisionId: DecisionId | null): Closure {
    return new Closure('closed', by, decisionId, other);
  }

  /** What it repeated is a part of it now. */
  repeatingNoLonger(other: TopicId): Closure {
    if (this.duplicateOf !== other) return this;
    return new Closure(this.status, this.closedBy, this.closedFor, null);
  }
}
