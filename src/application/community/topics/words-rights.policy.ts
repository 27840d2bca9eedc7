import { SealedText, WordsOfRank } from '#domain/community/official/official.errors';
import type { PostState } from '#domain/community/topics/post-state';
import type { Actor } from '#domain/shared/actor';
import { holdsOne, type Keys } from './held-keys.policy.ts';
import { ORGANISATION, outranksWords } from './rank-over-words.policy.ts';

/** What of a text decides who may touch it beside its author. */
export interface WordsInQuestion {
  readonly authorRole: string;
  /** Whether a seal of the organisation stands on it. */
  readonly isSealed: boolean;
  /** Of who took it away; none where a machine did, or nobody. */
  readonly removerRole?: string | null;
}

const WORDS_KEYS = {
  edit: ['post.edit-own', 'post.edit-any'],
  delete: ['post.delete-own', 'post.delete-any'],
  redact: ['post.redact', 'post.redact'],
  purge: ['post.purge', 'post.purge'],
} as const;

export type WordsDeed = keyof typeof WORDS_KEYS;

/**
 * Authors touch their own words. Those of others are touched by right, and over a lower rank only. The word of the
 * organisation, its agents' and whatever bears its seal, is changed by its agents alone; it may be taken away by those
 * who run the community, and a sealed reply of a member by whoever may take away any. A seal gives no right over the words
 * it stands on: an agent who disagrees with what somebody else wrote takes the seal away.
 * @param category that of the post's topic
 * @throws NotAllowed, SignInNeeded, SealedText, WordsOfRank
 */
export function mustBeAllowedOnWords(
  deed: WordsDeed,
  actor: Actor,
  post: Pick<PostState, 'authorId'>,
  p: { category: string; words: WordsInQuestion },
): void {
  const refusal = refusalOnWords(deed, actor, post, p);
  if (refusal === 'no-right') actor.mustBeAllowed(WORDS_KEYS[deed][1], p.category);
  if (refusal === 'sealed') throw new SealedText();
  if (refusal !== null) throw new WordsOfRank();
}

/** Why it would be refused; null where it is not. */
export function refusalOnWords(
  deed: WordsDeed,
  actor: Actor,
  post: Pick<PostState, 'authorId'>,
  { category, words }: { category: string; words: WordsInQuestion },
): 'no-right' | 'sealed' | 'rank' | null {
  const [own, any] = WORDS_KEYS[deed];
  if (actor.is(post.authorId) && holdsOne(actor, [own, any], category)) return null;
  const ofTheOrganisation = words.authorRole === ORGANISATION;
  if (deed === 'edit' && (words.isSealed || ofTheOrganisation)) {
    const speaks = actor.may('official.validate', category);
    if (speaks && ofTheOrganisation) return null;
    if (!actor.may(any, category)) return 'no-right';
    if (!speaks) return words.isSealed ? 'sealed' : 'rank';
  }
  if (!actor.may(any, category)) return 'no-right';
  return outranksWords(actor, words.authorRole) ? null : 'rank';
}

/** Whether its author takes back what waits for a moderator: not a topic that others answered before it did. */
export function mayTakeBack(
  actor: Actor,
  { isTopic, replyCount, categoryId }: { isTopic: boolean; replyCount: number; categoryId: string },
): boolean {
  if (isTopic && replyCount > 0) return false;
  const keys: Keys = isTopic ? ['topic.delete-own', 'topic.delete'] : WORDS_KEYS.delete;
  return holdsOne(actor, keys, categoryId);
}
