import { DecisionOfRank, SealedText, WordsOfRank } from '#domain/community/official/official.errors';
import type { PostState } from '#domain/community/topics/post';
import { isFresh, type TopicState } from '#domain/community/topics/topic';
import { type Actor, isStaff, NotAllowed, type Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { PostRights, TopicRights } from './topic-page.query.ts';

/** What of a post decides who may act on it. */
type PostInQuestion = Pick<PostState, 'authorId' | 'deletedBy' | 'isTakenBack'>;

/** What of a text decides who may touch it beside its author. */
export interface WordsInQuestion {
  readonly authorRole: string;
  /** Whether a seal of the organisation stands on it. */
  readonly isSealed: boolean;
  /** Of who took it away; none where a machine did, or nobody. */
  readonly removerRole?: string | null;
}

/** What decides who may say whether a reply answers the question. */
export interface ChoiceInQuestion {
  readonly isAccepted: boolean;
  /** Who said last whether it does; null where nobody did yet. */
  readonly last: { readonly memberId: MemberId; readonly role: string } | null;
}

/** Roles of the people whose acts or words a topic is. */
export interface RolesOver {
  readonly opener: string;
  /** Of who closed it; none where a machine did, or nobody. */
  readonly closer: string | null;
  /** Of who took it away; none where a machine did, or nobody. */
  readonly remover: string | null;
}

/** An agent's words are the organisation's: those who only moderate leave them as they are. */
const ORGANISATION = 'agent';

/** What bears the seal of an answer of its own is the word of the organisation, whatever became of whoever wrote it. */
export const roleOfWords = (authorRole: string, seal: 'authored' | 'validated' | null): string =>
  seal === 'authored' && !isStaff(authorRole) ? ORGANISATION : authorRole;

/**
 * Rights of which any one opens an act; none where no right does. A refusal names the last, which does not ask whose the
 * thing is.
 */
type Keys = readonly Permission[];

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

const WORDS_KEYS = {
  edit: ['post.edit-own', 'post.edit-any'],
  delete: ['post.delete-own', 'post.delete-any'],
  redact: ['post.redact', 'post.redact'],
  purge: ['post.purge', 'post.purge'],
} as const;

export type WordsDeed = keyof typeof WORDS_KEYS;
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
  post: Pick<PostInQuestion, 'authorId'>,
  p: { category: string; words: WordsInQuestion },
): void {
  const refusal = refusalOnWords(deed, actor, post, p);
  if (refusal === 'no-right') actor.mustBeAllowed(WORDS_KEYS[deed][1], p.category);
  if (refusal === 'sealed') throw new SealedText();
  if (refusal !== null) throw new WordsOfRank();
}

function refusalOnWords(
  deed: WordsDeed,
  actor: Actor,
  post: Pick<PostInQuestion, 'authorId'>,
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

/** Of whoever acts, what their rank says. */
type Ranked = Pick<Actor, 'outranks'>;

/** Those who run the community answer for its agents; those who moderate do not. */
const outranksWords = (actor: Ranked, authorRole: string): boolean =>
  actor.outranks(authorRole === ORGANISATION ? 'moderator' : authorRole);

/** What is taken out of everywhere is taken out of nobody's words who is of an equal or higher rank. */
export const mayRedactWordsOf = (actor: Actor, author: MemberId, authorRole: string): boolean =>
  mayActUpon(actor, author, authorRole);

/** The same of what the organisation says in its own name, whatever became of whoever wrote it. */
export const mayRedactOfficialWords = (actor: Actor): boolean => outranksWords(actor, ORGANISATION);

/** What befalls whoever opened the topic: the others of `TOPIC_KEYS` restrict nobody. */
const UPON_OPENER: ReadonlySet<TopicDeed> = new Set(['close', 'move', 'merge', 'split', 'retitle', 'delete']);

/**
 * Nobody takes away, closes, renames or moves the topic of somebody of an equal or higher rank.
 * @throws WordsOfRank
 */
export function mustOutrankOpener(actor: Actor, topic: TopicState, authorRole: string): void {
  mustOutrankAuthor(actor, topic.authorId, authorRole);
}

/** The same of one message. @throws WordsOfRank */
export function mustOutrankAuthor(actor: Actor, authorId: MemberId, authorRole: string): void {
  if (!mayActUpon(actor, authorId, authorRole)) throw new WordsOfRank();
}

/** Nobody takes back what somebody of a higher rank decided. @param role of whoever did @throws DecisionOfRank */
export function mustNotUndoHigher(actor: Actor, role: string | null): void {
  if (!mayUndo(actor, role)) throw new DecisionOfRank();
}

const mayUndo = (actor: Actor, role: string | null | undefined): boolean =>
  role === null || role === undefined || actor.isLevelWith(role);

/** Oneself, or somebody of a lower rank. */
export const mayActUpon = (
  actor: Ranked & Pick<Actor, 'is'>,
  authorId: MemberId,
  authorRole: string,
): boolean => actor.is(authorId) || outranksWords(actor, authorRole);

/**
 * Askers say what answers their question, but do not undo what a higher rank decided of it. In their stead it is said over
 * a lower rank alone of who said so last; what one chose oneself, one takes back. To choose where nobody did restricts nobody.
 * @returns why it would be refused: `decision` of the asker, `choice` of everybody else
 */
export function refusalOfChoice(
  actor: Actor,
  asker: MemberId,
  { isAccepted, last }: ChoiceInQuestion,
): 'decision' | 'choice' | null {
  const isOwn = last !== null && actor.is(last.memberId);
  if (actor.is(asker))
    return last === null || isOwn || isAccepted || mayUndo(actor, last.role) ? null : 'decision';
  return last === null || mayActUpon(actor, last.memberId, last.role) ? null : 'choice';
}

/** Who may delete any topic may delete one with replies; authors only what nobody has answered. */
export const mayDeleteWithReplies = (actor: Actor, topic: TopicState): boolean =>
  actor.may('topic.delete', topic.categoryId);

/** Whether its author takes back what waits for a moderator: not a topic that others answered before it did. */
export function mayTakeBack(
  actor: Actor,
  { isTopic, replyCount, categoryId }: { isTopic: boolean; replyCount: number; categoryId: string },
): boolean {
  if (isTopic && replyCount > 0) return false;
  const keys: Keys = isTopic ? ['topic.delete-own', 'topic.delete'] : WORDS_KEYS.delete;
  return holdsOne(actor, keys, categoryId);
}

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

const holdsOne = (actor: Actor, keys: Keys, category: string): boolean =>
  actor.memberId !== null && keys.some((key) => actor.may(key, category));

function mustHoldOne(actor: Actor, keys: Keys, p: { category: string; deed: string }): void {
  if (holdsOne(actor, keys, p.category)) return;
  const last = keys.at(-1);
  if (last === undefined) throw new NotAllowed(p.deed as Permission);
  actor.mustBeAllowed(last, p.category);
}
