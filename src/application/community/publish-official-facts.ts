import {
  AnswerSealed,
  QuestionAssigned,
  QuestionOverdue,
  ReferenceToReview,
  ReferenceWithdrawn,
  RegulatoryValueSet,
  RuleChanged,
  SealLifted,
  SealRisen,
  SealToReview,
} from '#domain/community/official/official.facts';
import { Publications } from '../shared/publishing.ts';
import type { OfficialFact } from './published/official.facts.ts';

export const publishOfficialFact = new Publications<OfficialFact>()
  .tell(AnswerSealed, 'community.answer-sealed.v1', (fact) => ({
    sealId: fact.sealId,
    postId: fact.postId,
    topicId: fact.topicId,
    kind: fact.kind,
    authorId: fact.authorId,
    sealedBy: fact.sealedBy,
    replaces: fact.replaces,
  }))
  .tell(SealLifted, 'community.seal-lifted.v1', (fact) => ({
    sealId: fact.sealId,
    postId: fact.postId,
    topicId: fact.topicId,
    kind: fact.kind,
    sealedBy: fact.sealedBy,
    by: fact.by,
    why: fact.why,
  }))
  .tell(SealRisen, 'community.seal-risen.v1', (fact) => ({
    sealId: fact.sealId,
    postId: fact.postId,
    topicId: fact.topicId,
    kind: fact.kind,
    sealedBy: fact.sealedBy,
    by: fact.by,
  }))
  .tell(SealToReview, 'community.seal-to-review.v1', (fact) => ({
    sealId: fact.sealId,
    postId: fact.postId,
    sealedBy: fact.sealedBy,
    why: fact.why,
    cause: fact.cause,
  }))
  .tell(ReferenceToReview, 'community.reference-to-review.v1', (fact) => ({
    referenceId: fact.referenceId,
    slug: fact.slug,
    ownerId: fact.ownerId,
    why: fact.why,
    cause: fact.cause,
  }))
  .tell(RuleChanged, 'community.rule-changed.v1', (fact) => ({
    ruleId: fact.ruleId,
    key: fact.key,
    number: fact.number,
    effectiveFrom: fact.effectiveFrom,
    by: fact.by,
  }))
  .tell(RegulatoryValueSet, 'community.regulatory-value-set.v1', ({ key, by }) => ({ key, by }))
  .tell(ReferenceWithdrawn, 'community.reference-withdrawn.v1', (fact) => ({
    referenceId: fact.referenceId,
    slug: fact.slug,
    ownerId: fact.ownerId,
    by: fact.by,
  }))
  .tell(QuestionAssigned, 'community.question-assigned.v1', ({ topicId, agentId, by }) => ({
    topicId,
    agentId,
    by,
  }))
  .tell(QuestionOverdue, 'community.question-overdue.v1', (fact) => ({
    topicId: fact.topicId,
    openingPostId: fact.openingPostId,
    dueOn: fact.dueOn,
    assigneeId: fact.assigneeId,
  })).publish;
