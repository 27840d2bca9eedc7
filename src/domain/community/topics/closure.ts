import type { MemberId } from '../../shared/id.ts';
import type { DecisionId, TopicId } from './ids.ts';
import { TopicRule } from './topic.errors.ts';

/** What closed a topic. */
export interface ClosedFor {
  readonly by: MemberId | null;
  /** Null where no decision did. */
  readonly decisionId: DecisionId | null;
  /** Which topic it repeats, where that is why. */
  readonly duplicateOf: TopicId | null;
}

const KEPT = 20;

/** Whether a topic takes replies; where it does not, who closed it, for which decision, and which topic it repeats. */
export class Closure {
  private constructor(
    readonly status: 'open' | 'closed',
    readonly closedBy: MemberId | null,
    /** The decision that closed it. */
    readonly closedFor: DecisionId | null,
    readonly duplicateOf: TopicId | null,
    /** What closed it before that and may still hold, the earliest first. */
    private readonly closedBefore: readonly ClosedFor[],
  ) {}

  /** It takes replies. */
  static none(): Closure {
    return new Closure('open', null, null, null, []);
  }

  private static over(before: readonly ClosedFor[], { by, decisionId, duplicateOf }: ClosedFor): Closure {
    return new Closure('closed', by, decisionId, duplicateOf, before.slice(-KEPT));
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
    return !this.isOpen && isRepetitionAlone(this.latest);
  }

  closed(by: MemberId | null, decisionId: DecisionId | null): Closure {
    return Closure.over(this.all, { by, decisionId, duplicateOf: null });
  }

  /** Closed already, it stays as it is; that decision holds where what closes it now does not any more. */
  alsoFor(by: MemberId | null, decisionId: DecisionId): Closure {
    if (this.all.some((one) => one.decisionId === decisionId)) return this;
    return Closure.over([...this.closedBefore, { by, decisionId, duplicateOf: null }], this.latest);
  }

  /**
   * Where it was said already to repeat something, by the same person or like now without a decision, that was a mistake and
   * goes; what somebody else or a decision of others closed stays beneath.
   * @param other the one it repeats, as an address that stands
   */
  repeating(other: TopicId, by: MemberId, decisionId: DecisionId | null): Closure {
    const former = this.all.at(-1);
    const isCorrected =
      former !== undefined &&
      former.duplicateOf !== null &&
      (former.by === by || (former.decisionId === null && decisionId === null));
    return Closure.over(isCorrected ? this.closedBefore : this.all, { by, decisionId, duplicateOf: other });
  }

  /** Nothing without a decision says any more that it repeats another, neither what closes it now nor what did before. */
  repeatingNothing(): Closure {
    const left = this.all.filter((one) => !isRepetitionAlone(one));
    const latest = left.at(-1);
    return latest ? Closure.over(left.slice(0, -1), latest) : Closure.none();
  }

  /** What it repeated is a part of it now. */
  repeatingNoLonger(other: TopicId): Closure {
    const all = this.all.map((one) => (one.duplicateOf === other ? { ...one, duplicateOf: null } : one));
    const latest = all.at(-1);
    return latest ? Closure.over(all.slice(0, -1), latest) : this;
  }

  /** That decision closes it no more. @returns itself where it did not */
  without(decisionId: DecisionId): Closure {
    if (this.isFor(decisionId)) return this.before();
    const left = this.closedBefore.filter((one) => one.decisionId !== decisionId);
    return left.length === this.closedBefore.length ? this : Closure.over(left, this.latest);
  }

  /** As it stood before what closes it now. */
  before(): Closure {
    const latest = this.closedBefore.at(-1);
    return latest ? Closure.over(this.closedBefore.slice(0, -1), latest) : Closure.none();
  }

  private get latest(): ClosedFor {
    return { by: this.closedBy, decisionId: this.closedFor, duplicateOf: this.duplicateOf };
  }

  private get all(): readonly ClosedFor[] {
    return this.isOpen ? [] : [...this.closedBefore, this.latest];
  }
}

const isRepetitionAlone = ({ duplicateOf, decisionId }: ClosedFor): boolean =>
  duplicateOf !== null && decisionId === null;
