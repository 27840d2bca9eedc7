import type { PostState } from '#domain/community/topics/post';
import { isFresh, type TopicState } from '#domain/community/topics/topic';
import type { Actor, Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { PostRights, TopicRights } from './topic-page.query.ts';

/** What of a post decides who may act on it. */
type PostInQuestion = Pick<PostState, 'authorId' | 'deletedBy'>;

/** Rights of which any one opens an act. A refusal names the last, which does not ask whose the thing is. */
type Keys = readonly Permission[];

const forAuthor = (actor: Actor, author: MemberId, own: Permission, any: Permission): Keys =>
  actor.is(author) ? [own, any] : [any];

/** Askers close and reopen their own question, but not what somebody else closed. */
const forClosing = (actor: Actor, topic: TopicState): Keys =>
  topic.kind === 'question'
    ? forAuthor(actor, topic.authorId, 'topic.close-own', 'topic.close')
    : ['topic.close'];

/** Authors bring back what they deleted themselves, not what somebody else deleted. */
const forRestoring = (
  actor: Actor,
  thing: PostInQuestion | TopicState,
  own: Permission,
  any: Permission,
): Keys => (thing.deletedBy === thing.authorId ? forAuthor(actor, thing.authorId, own, any) : [any]);

/** Authors mend title and tags alone in the first hour. */
const forRetitling = (actor: Actor, topic: TopicState, at: Date): Keys =>
  isFresh(topic, at)
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
  edit: (actor, post) => forAuthor(actor, post.authorId, 'post.edit-own', 'post.edit-any'),
  delete: (actor, post) => forAuthor(actor, post.authorId, 'post.delete-own', 'post.delete-any'),
  restore: (actor, post) => forRestoring(actor, post, 'post.delete-own', 'post.restore'),
  mark: () => ['post.vote'],
  react: () => ['post.react'],
} as const satisfies Record<string, (actor: Actor, post: PostInQuestion) => Keys>;

export type TopicDeed = keyof typeof TOPIC_KEYS;
export type PostDeed = keyof typeof POST_KEYS;

/** @throws NotAllowed, or SignInNeeded when signing in might help */
export function mustBeAllowedOnTopic(deed: TopicDeed, actor: Actor, topic: TopicState, at: Date): void {
  mustHoldOne(actor, TOPIC_KEYS[deed](actor, topic, at), topic.categoryId);
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
  mustHoldOne(actor, POST_KEYS[deed](actor, post), category);
}

/** Who may delete any topic may delete one with replies; authors only what nobody has answered. */
export const mayDeleteWithReplies = (actor: Actor, topic: TopicState): boolean =>
  actor.may('topic.delete', topic.categoryId);

/** What this actor can do with the topic as it stands: nothing that would be refused. */
export function rightsOn(actor: Actor, topic: TopicState, at: Date): TopicRights {
  const holds = (deed: TopicDeed) => holdsOne(actor, TOPIC_KEYS[deed](actor, topic, at), topic.categoryId);
  const may = (deed: TopicDeed) => !topic.isDeleted && holds(deed);
  const isOpen = topic.status === 'open';
  return {
    answer: isOpen && may('answer'),
    accept: topic.kind === 'question' && may('accept'),
    close: isOpen && may('close'),
    reopen: !isOpen && may('reopen'),
    closeAsDuplicate: may('close'),
    pin: may('pin'),
    move: may('move'),
    merge: may('merge'),
    split: topic.replyCount > 0 && may('split'),
    retitle: may('retitle'),
    retag: may('retag'),
    delete: may('delete') && (topic.replyCount === 0 || mayDeleteWithReplies(actor, topic)),
    restore: topic.isDeleted && !topic.isMerged && holds('restore'),
    follow: may('follow'),
  };
}

/** What this actor can do with one post of the topic: nothing that would be refused. */
export function rightsOnPost(actor: Actor, post: PostState, topic: TopicState): PostRights {
  const holds = (deed: PostDeed) => holdsOne(actor, POST_KEYS[deed](actor, post), topic.categoryId);
  const stands = !topic.isDeleted && !post.isDeleted;
  const isMine = actor.is(post.authorId);
  return {
    edit: stands && holds('edit'),
    readHistory: stands && post.editCount > 0 && (isMine || actor.may('post.read-history', topic.categoryId)),
    delete: stands && !post.isOpening && holds('delete'),
    restore: !topic.isDeleted && post.isDeleted && holds('restore'),
    mark: stands && !isMine && holds('mark'),
    react: stands && !isMine && holds('react'),
  };
}

const holdsOne = (actor: Actor, keys: Keys, category: string): boolean =>
  actor.memberId !== null && keys.some((key) => actor.may(key, category));

function mustHoldOne(actor: Actor, keys: Keys, category: string): void {
  if (!holdsOne(actor, keys, category)) actor.mustBeAllowed(keys.at(-1)!, category);
}
