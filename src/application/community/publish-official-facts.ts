import type { Fact } from '#domain/shared/aggregate-root';
import {
  AnswerSealed,
  QuestionOverdue,
  ReferencePublished,
  RegulatoryValueSet,
  RuleChanged,
  SealLifted,
  SealToReview,
} from '#domain/community/official/official.facts';
import type { OfficialFact } from './published/community.facts.ts';

const PUBLISHED = new Map<unknown, OfficialFact['name']>([
  [AnswerSealed, 'community.answer-sealed.v1'],
  [SealLifted, 'community.seal-lifted.v1'],
  [SealToReview, 'community.seal-to-review.v1'],
  [RuleChanged, 'community.rule-changed.v1'],
  [RegulatoryValueSet, 'community.regulatory-value-set.v1'],
  [ReferencePublished, 'community.reference-published.v1'],
  [QuestionOverdue, 'community.question-overdue.v1'],
]);

/** They hold ids, days and primitives only, so what is published is the fact under its public name. */
export function publishOfficialFact(fact: Fact): OfficialFact | undefined {
  const name = PUBLISHED.get(fact.constructor);
  return name && ({ ...fact, name, at: fact.at.toISOString() } as unknown as OfficialFact);
}
