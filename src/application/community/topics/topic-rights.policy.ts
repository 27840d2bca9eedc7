import type { PostState } from '#domain/community/topics/post-state';
import { isFresh, type TopicState } from '#domain/community/topics/topic';
import type { Actor, Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { holdsOne, type Keys, mustHoldOne } from './held-keys.policy.ts';
import { type ChoiceInQuestion, mayActUpon, mayUndo, refusalOfChoice } from './rank-over-words.policy.ts';
import type { PostRights, TopicRights } from './topic-page.query.ts';
import { refusalOnWords, type WordsDeed, type WordsInQuestion } from './words-rights.policy.ts';

/** What of a post decides who may act on it. */
type PostInQuestion = Pick<PostState, 'authorId' | 'deletedBy' | 'isTakenBack'>;

/** Roles of the people whose acts or words a topic is. */
export interface RolesOver {
  readonly opener: string;
  /** Of who closed it; none where a machine did, or nobody. */
  readonly closer: string | null;
  /** Of who took it away; none where a machine did, or nobody. */
  readonly remover: string | null;
}

const forAuthor = (actor: Actor, author: MemberId, own: Permission, any: Permission): Keys =>
  actor.is(author) ? [own, any] : [any];

/** Askers close and reopen their own question, but not what somebody else closed. */
const forClosing = (actor: Actor, topic: TopicState): Keys =>
  topic.kind === 'question'
    ? forAuthor(actor, topic.authorId, 'topic.close-own', 'topic.close')
    : ['topic.close'];

/**
 * Authors bring back what they deleted themselves; what somebody else took away, anybody with the right but them. What they
 * withdrew while it waited was never published, or is not theirs to publish past whoever was to look: nobody brings it back.
 */
const forRestoring = (
  actor: Actor,
  thing: PostInQuestion | TopicState,
  own: Permission,
  any: Permission,
): Keys => {
  if (thing.isTakenBack) return [];
  if (thing.deletedBy === thing.authorId) return forAuthor(actor, thing.authorId, own, any);
  return actor.is(thing.authorId) ? [] : [any];
};

/** Authors mend title and tags alone in the first hour, and as long as both wait for a moderator. */
const forRetitling = (actor: Actor, topic: TopicState, at: Date): Keys =>
  topic.isWaiting || isFresh(topic, at)
    ? forAuthor(actor, topic.authorId, 'post.edit-own', 'topic.edit-any')
    : ['topic.edit-any'];

const TOPIC_KEYS = {
  answer: () => ['topic.answer'],
  accept: (actor, topic) => forAuthor(actor, topic.authorId, 'topic.accept-own', 'topic.accept-any'),
  close: forClosing,
  reopen: (actor, topic) =>
    actor.is(topic.authorId) && topic.closedBy === topic.authorId
      ? forClosing(actor, topic)
      : ['topic.close'],
  pin: () => ['topic.pin'],
  move: () => ['topic.move'],
  merge: () => ['topic.merge'],
  split: () => ['topic.split'],
  retitle: forRetitling,
  /** Other tags under the same title. */
  retag: (actor, topic, at) => ['topic.tag', ...forRetitling(actor, topic, at)],
  delete: (actor, topic) => forAuthor(actor, topic.authorId, 'topic.delete-own', 'topic.delete'),
  restore: (actor, topic) => forRestoring(actor, topic, 'topic.delete-own', 'topic.restore'),
  follow: () => ['topic.follow'],
} as const satisfies Record<string, (actor: Actor, topic: TopicState, at: Date) => Keys>;

const POST_KEYS = {
  restore: (actor, post) => forRestoring(actor, post, 'post.delete-own', 'post.restore'),
  mark: () => ['post.vote'],
  react: () => ['post.react'],
} as const satisfies Record<string, (actor: Actor, post: PostInQuestion) => Keys>;

export type TopicDeed = keyof typeof TOPIC_KEYS;
export type PostDeed = keyof typeof POST_KEYS;

/** @throws NotAllowed, or SignInNeeded when signing in might help */
export function mustBeAllowedOnTopic(deed: TopicDeed, actor: Actor, topic: TopicState, at: Date): void {
  mustHoldOne(actor, TOPIC_KEYS[deed](actor, topic, at), {
    category: topic.categoryId,
    deed: `topic.${deed}`,
  });
}

/**
 * @param category that of the post's topic
 * @throws NotAllowed, or SignInNeeded when signing in might help
 */
export function mustBeAllowedOnPost(
  deed: PostDeed,
  actor: Actor,
  post: PostInQuestion,
  category: string,
): void {
  mustHoldOne(actor, POST_KEYS[deed](actor, post), { category, deed: `post.${deed}` });
}

/** What befalls whoever opened the topic: the others of `TOPIC_KEYS` restrict nobody. */
const UPON_OPENER: ReadonlySet<TopicDeed> = new Set(['close', 'move', 'merge', 'split', 'retitle', 'delete']);

/** Who may delete any topic may delete one with replies; authors only what nobody has answered. */
export const mayDeleteWithReplies = (actor: Actor, topic: TopicState): boolean =>
  actor.may('topic.delete', topic.categoryId);

/** What this actor can do with the topic as it stands: nothing that would be refused. */
export function rightsOn(actor: Actor, topic: TopicState, at: Date, roles: RolesOver): TopicRights {
  const holds = (deed: TopicDeed) => holdsOne(actor, TOPIC_KEYS[deed](actor, topic, at), topic.categoryId);
  const isAbove = mayActUpon(actor, topic.authorId, roles.opener);
  const may = (deed: TopicDeed) => !topic.isDeleted && holds(deed) && (isAbove || !UPON_OPENER.has(deed));
  const mayMend = (deed: 'retitle' | 'retag') =>
    topic.isWaiting && actor.is(topic.authorId) ? holds(deed) : may(deed);
  const isOpen = topic.status === 'open';
  return {
    answer: isOpen && may('answer'),
    close: isOpen && may('close'),
    reopen: !isOpen && may('reopen') && mayUndo(actor, roles.closer),
    closeAsDuplicate: may('close'),
    pin: may('pin'),
    move: may('move'),
    merge: may('merge'),
    split: topic.replyCount > 0 && may('split'),
    retitle: mayMend('retitle'),
    retag: mayMend('retag'),
    delete: may('delete') && (topic.replyCount === 0 || mayDeleteWithReplies(actor, topic)),
    restore: topic.isDeleted && !topic.isMerged && holds('restore') && mayUndo(actor, roles.remover),
    follow: may('follow'),
  };
}

/** What this actor can do with one post of the topic: nothing that would be refused. */
export function rightsOnPost(
  actor: Actor,
  post: PostState,
  topic: TopicState,
  { words, choice, authorRole }: { words: WordsInQuestion; choice: ChoiceInQuestion; authorRole: string },
): PostRights {
  const { categoryId: category } = topic;
  const mayTouch = (deed: WordsDeed) =>
    actor.memberId !== null && refusalOnWords(deed, actor, post, { category, words }) === null;
  const holds = (deed: PostDeed) => holdsOne(actor, POST_KEYS[deed](actor, post), topic.categoryId);
  const stands = !topic.isDeleted && !post.isDeleted;
  const isMine = actor.is(post.authorId);
  const mayChoose =
    stands &&
    !post.isOpening &&
    topic.kind === 'question' &&
    holdsOne(actor, TOPIC_KEYS.accept(actor, topic), category) &&
    refusalOfChoice(actor, topic.authorId, choice) === null;
  return {
    accept: mayChoose && !choice.isAccepted,
    unaccept: mayChoose && choice.isAccepted,
    edit: stands && mayTouch('edit'),
    readHistory: stands && post.editCount > 0 && (isMine || actor.may('post.read-history', topic.categoryId)),
    delete: stands && !post.isOpening && mayTouch('delete'),
    redact: mayTouch('redact'),
    purge: (post.isOpening ? topic.isDeleted : post.isDeleted) && mayTouch('purge'),
    restore: !topic.isDeleted && post.isDeleted && holds('restore') && mayUndo(actor, words.removerRole),
    split:
      stands &&
      !post.isOpening &&
      holdsOne(actor, TOPIC_KEYS.split(), category) &&
      mayActUpon(actor, post.authorId, authorRole),
    mark: stands && !isMine && holds('mark'),
    react: stands && !isMine && holds('react'),
  };
}
