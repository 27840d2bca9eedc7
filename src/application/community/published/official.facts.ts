import type { PublishedFact } from '../../shared/ports.ts';

export interface AnswerSealedV1 extends PublishedFact {
  readonly name: 'community.answer-sealed.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly authorId: string;
  readonly sealedBy: string;
  /** The seal it took the place of. */
  readonly replaces: string | null;
}
export interface SealLiftedV1 extends PublishedFact {
  readonly name: 'community.seal-lifted.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly sealedBy: string;
  /** Null when a machine took its text away. */
  readonly by: string | null;
  readonly why: 'edited' | 'deleted' | 'withdrawn' | 'superseded';
}
/** What made it fall was overturned, and its text is what was sealed. */
export interface SealRisenV1 extends PublishedFact {
  readonly name: 'community.seal-risen.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly sealedBy: string;
  readonly by: string | null;
}
interface SealToReviewV1 extends PublishedFact {
  readonly name: 'community.seal-to-review.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly sealedBy: string;
  readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'question-changed';
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}
interface ReferenceToReviewV1 extends PublishedFact {
  readonly name: 'community.reference-to-review.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly ownerId: string;
  readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'redacted';
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}
interface RuleChangedV1 extends PublishedFact {
  readonly name: 'community.rule-changed.v1';
  readonly ruleId: string;
  readonly key: string;
  readonly number: number;
  /** `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  readonly by: string;
}
interface RegulatoryValueSetV1 extends PublishedFact {
  readonly name: 'community.regulatory-value-set.v1';
  readonly key: string;
  readonly by: string;
}
interface ReferenceWithdrawnV1 extends PublishedFact {
  readonly name: 'community.reference-withdrawn.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly ownerId: string;
  readonly by: string;
}
interface QuestionAssignedV1 extends PublishedFact {
  readonly name: 'community.question-assigned.v1';
  readonly topicId: string;
  /** Null when it was given back to everybody. */
  readonly agentId: string | null;
  readonly by: string;
}
interface QuestionOverdueV1 extends PublishedFact {
  readonly name: 'community.question-overdue.v1';
  readonly topicId: string;
  readonly openingPostId: string;
  /** `yyyy-mm-dd`. */
  readonly dueOn: string;
  readonly assigneeId: string | null;
}
export type OfficialFact =
  | AnswerSealedV1
  | SealLiftedV1
  | SealRisenV1
  | SealToReviewV1
  | ReferenceToReviewV1
  | RuleChangedV1
  | RegulatoryValueSetV1
  | ReferenceWithdrawnV1
  | QuestionAssignedV1
  | QuestionOverdueV1;
