import { DecisionOfRank, WordsOfRank } from '#domain/community/official/official.errors';
import type { TopicState } from '#domain/community/topics/topic';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

/** What decides who may say whether a reply answers the question. */
export interface ChoiceInQuestion {
  readonly isAccepted: boolean;
  /** Who said last whether it does; null where nobody did yet. */
  readonly last: { readonly memberId: MemberId; readonly role: string } | null;
}

/** An agent's words are the organisation's: those who only moderate leave them as they are. */
export const ORGANISATION = 'agent';

/** What bears the seal of an answer of its own is the word of the organisation, whatever became of whoever wrote it. */
export const roleOfWords = (authorRole: string, seal: 'authored' | 'validated' | null): string =>
  seal === 'authored' && !isStaff(authorRole) ? ORGANISATION : authorRole;

/** Of whoever acts, what their rank says. */
type Ranked = Pick<Actor, 'outranks'>;

/** Those who run the community answer for its agents; those who moderate do not. */
export const outranksWords = (actor: Ranked, authorRole: string): boolean =>
  actor.outranks(authorRole === ORGANISATION ? 'moderator' : authorRole);

/** What is taken out of everywhere is taken out of nobody's words who is of an equal or higher rank. */
export const mayRedactWordsOf = (actor: Actor, author: MemberId, authorRole: string): boolean =>
  mayActUpon(actor, author, authorRole);

/** The same of what the organisation says in its own name, whatever became of whoever wrote it. */
export const mayRedactOfficialWords = (actor: Actor): boolean => outranksWords(actor, ORGANISATION);

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

/** Whether somebody may take back what was decided. @param role of whoever did; none where a machine did, or nobody */
export const mayUndo = (actor: Actor, role: string | null | undefined): boolean =>
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
