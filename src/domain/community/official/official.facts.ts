import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import type { Day } from '../../shared/day.ts';
import type { ReferenceAnswerId, RuleId, SealId } from './ids.ts';

export type SealKind = 'authored' | 'validated';
export type LiftReason = 'edited' | 'deleted' | 'withdrawn' | 'superseded';
export type ReviewReason = 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'redacted';
/** An answer in a topic may also be asked something else than what was answered. */
export type SealReviewReason = Exclude<ReviewReason, 'redacted'> | 'question-changed';

export class AnswerSealed implements Fact {
  readonly name = 'answer-sealed';
  constructor(
    readonly at: Date,
    readonly sealId: SealId,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly kind: SealKind,
    readonly authorId: MemberId,
    readonly sealedBy: MemberId,
    /** The seal it takes the place of. */
    readonly replaces: SealId | null,
  ) {}
}

export class SealLifted implements Fact {
  readonly name = 'seal-lifted';
  constructor(
    readonly at: Date,
    readonly sealId: SealId,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly kind: SealKind,
    readonly sealedBy: MemberId,
    readonly by: MemberId | null,
    readonly why: LiftReason,
  ) {}
}

/** What made it fall was overturned. */
export class SealRisen implements Fact {
  readonly name = 'seal-risen';
  constructor(
    readonly at: Date,
    readonly sealId: SealId,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly kind: SealKind,
    readonly sealedBy: MemberId,
    /** Null when a machine said so. */
    readonly by: MemberId | null,
  ) {}
}

/** The answer still stands, but somebody must read it again. */
export class SealToReview implements Fact {
  readonly name = 'seal-to-review';
  constructor(
    readonly at: Date,
    readonly sealId: SealId,
    readonly postId: PostId,
    readonly sealedBy: MemberId,
    readonly why: SealReviewReason,
    /** Key of the rule or value that changed. */
    readonly cause: string | null,
  ) {}
}

/** The same of a reference answer. */
export class ReferenceToReview implements Fact {
  readonly name = 'reference-to-review';
  constructor(
    readonly at: Date,
    readonly referenceId: ReferenceAnswerId,
    readonly slug: string,
    readonly ownerId: MemberId,
    readonly why: ReviewReason,
    readonly cause: string | null,
  ) {}
}

export class RuleChanged implements Fact {
  readonly name = 'rule-changed';
  constructor(
    readonly at: Date,
    readonly ruleId: RuleId,
    readonly key: string,
    /** Of the rule, from 1. */
    readonly number: number,
    readonly effectiveFrom: Day,
    readonly by: MemberId,
  ) {}
}

export class RegulatoryValueSet implements Fact {
  readonly name = 'regulatory-value-set';
  constructor(
    readonly at: Date,
    readonly key: string,
    readonly by: MemberId,
  ) {}
}

/** The organisation says it no longer. */
export class ReferenceWithdrawn implements Fact {
  readonly name = 'reference-withdrawn';
  constructor(
    readonly at: Date,
    readonly referenceId: ReferenceAnswerId,
    readonly slug: string,
    readonly ownerId: MemberId,
    readonly by: MemberId,
  ) {}
}

/** Somebody is to answer a question in the name of the organisation. */
export class QuestionAssigned implements Fact {
  readonly name = 'question-assigned';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    /** Null when it was given back to everybody. */
    readonly agentId: MemberId | null,
    readonly by: MemberId,
  ) {}
}

/** A question waits for the organisation longer than it promised. */
export class QuestionOverdue implements Fact {
  readonly name = 'question-overdue';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly openingPostId: PostId,
    readonly dueOn: Day,
    readonly assigneeId: MemberId | null,
  ) {}
}
