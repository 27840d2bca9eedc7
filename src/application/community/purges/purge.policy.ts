import { PurgeRule } from '#domain/community/purges/purge.errors';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { Ids } from '../../shared/ports.ts';
import type { TakenQuotes } from './quotes-of.erased.ts';
import { mustKnowPost } from '../topics/topic-access.policy.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import { restrictionBy } from '../topics/restriction.policy.ts';
import { mustBeAllowedOnWords } from '../topics/words-rights.policy.ts';

/**
 * Only what was deleted is erased for good, and nothing of an equal or higher rank. A topic is named by its opening post.
 * @throws NotAllowed, WordsOfRank, PostNotFound, TopicGone, PurgeRule
 */
export async function mustBePurgeable(
  actor: Actor,
  { topic, post }: { topic: Topic; post: Post },
  words: OthersWords,
): Promise<void> {
  mustKnowPost({ topic, post }, actor);
  const inQuestion = await words.of(post);
  mustBeAllowedOnWords('purge', actor, post.state, { category: topic.category, words: inQuestion.words });
  if (post.isPurged) throw new PurgeRule('community.purged');
  if (!(post.isOpening ? topic.isDeleted : post.isDeleted))
    throw new PurgeRule('community.purge-not-deleted');
}

/** Whoever quoted what is erased reads why their own text lost it. */
export const tellingWhoQuoted =
  (actor: Actor, ids: Ids, reason: string): TakenQuotes['restriction'] =>
  (topic, { authorId, writtenAt }) =>
    restrictionBy(actor, ids, { topic, authorId, writtenAt, reason, ground: null });
