import type { Fact } from '#domain/shared/aggregate-root';
import {
  AcceptanceWithdrawn,
  AnswerAccepted,
  AnswerPosted,
  HelpfulMarkWithdrawn,
  PostDeleted,
  PostEdited,
  PostMarkedHelpful,
  PostRestored,
  ReactionGiven,
  ReactionWithdrawn,
  TopicChanged,
  TopicOpened,
} from '#domain/community/topics/topic.facts';
import type { TopicFact } from './published/community.facts.ts';

const PUBLISHED = new Map<unknown, TopicFact['name']>([
  [TopicOpened, 'community.topic-opened.v1'],
  [AnswerPosted, 'community.answer-posted.v1'],
  [PostEdited, 'community.post-edited.v1'],
  [AnswerAccepted, 'community.answer-accepted.v1'],
  [AcceptanceWithdrawn, 'community.acceptance-withdrawn.v1'],
  [TopicChanged, 'community.topic-changed.v1'],
  [PostDeleted, 'community.post-deleted.v1'],
  [PostRestored, 'community.post-restored.v1'],
  [PostMarkedHelpful, 'community.post-marked-helpful.v1'],
  [HelpfulMarkWithdrawn, 'community.helpful-mark-withdrawn.v1'],
  [ReactionGiven, 'community.reaction-given.v1'],
  [ReactionWithdrawn, 'community.reaction-withdrawn.v1'],
]);

/** Topic facts hold ids and primitives only, so what is published is the fact under its public name. */
export function publishTopicFact(fact: Fact): TopicFact | undefined {
  const name = PUBLISHED.get(fact.constructor);
  if (!name) return undefined;
  const { former, ...rest } = fact as Fact & Partial<TopicChanged>;
  const before = fact instanceof TopicChanged && {
    formerCategoryId: former?.categoryId ?? null,
    formerTags: former?.tags ?? [],
  };
  return { ...rest, ...before, name, at: fact.at.toISOString() } as unknown as TopicFact;
}
