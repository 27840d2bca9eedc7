import { isBelowSomebody, isLevelWithAuthor, outranksAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { RIGHT_TO, type WordsAct } from '../published/case-pieces.api.ts';
import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { PieceWords } from '../published/piece-words.api.ts';
import type { CaseRow } from './review-case.query.ts';

/** What is hidden or deleted comes back before it is mended. */
const MENDABLE: readonly string[] = ['published', 'held'];

/** Whether the kind bears the act as the piece stands: only what was deleted is erased, and once. */
export function isOffered(act: WordsAct, words: PieceWords, piece: ModeratedPiece): boolean {
  if (piece.isErased) return false;
  if (act === 'edit') return words.mending !== 'never' && MENDABLE.includes(piece.state);
  if (act === 'mask')
    return words.masking !== 'never' && piece.state === 'published' && piece.authorId !== null;
  if (act === 'purge') return words.purging !== 'never' && piece.state === 'deleted';
  return true;
}

/** Claims that lapsed are none. */
type CaseToWorkOn = Pick<CaseRow, 'id' | 'decidedAt' | 'claimedBy' | 'barred'>;

/** Where each act on the words of a case is done, from the root of the site; null where it is not theirs to do. */
export type WordsActs = Readonly<Record<WordsAct, string | null>>;

const PAGE_OF: Readonly<Record<WordsAct, string>> = {
  edit: 'corriger',
  mask: 'masquer',
  redact: 'caviarder',
  purge: 'effacer',
};

/**
 * @param item what is known of the case: words are mended through one that is open and that nobody else holds
 * @param kind null, or no piece, where nothing can be done
 */
export function wordsActs(
  actor: Actor,
  item: CaseToWorkOn,
  kind: ModeratedKind | null,
  piece: ModeratedPiece | null,
): WordsActs {
  const place = (act: WordsAct): string | null => {
    if (!kind || !piece || !isOffered(act, kind.words, piece)) return null;
    const may = actor.may(RIGHT_TO[act], piece.categoryId ?? NO_CATEGORY);
    if (!may || !isOfRankFor(act, actor, piece.authorRole)) return null;
    const own = { edit: piece.editAt, mask: null, redact: piece.redactAt, purge: piece.purgeAt }[act];
    if (own) return own;
    if (isThroughTheCase(act) && !isWorkedOn(actor, item, piece)) return null;
    return `/admin/moderation/${item.id}/${PAGE_OF[act]}`;
  };
  return { edit: place('edit'), mask: place('mask'), redact: place('redact'), purge: place('purge') };
}

/** Whether it is for whoever works on the case: of one that is open, and that nobody else holds. */
export const isThroughTheCase = (act: WordsAct): boolean => THROUGH_THE_CASE.includes(act);
const THROUGH_THE_CASE: readonly WordsAct[] = ['edit', 'mask'];

/** Who outranks the author decides; who is level with them masks a passage until somebody does. */
const isOfRankFor = (act: WordsAct, actor: Actor, authorRole: string): boolean =>
  act === 'mask'
    ? isLevelWithAuthor(actor, authorRole) &&
      isBelowSomebody(authorRole) &&
      !outranksAuthor(actor, authorRole)
    : outranksAuthor(actor, authorRole);

/** Whether the case would let them: as `ReviewItem.mustBeWorkedOnBy` says of whoever does it. */
function isWorkedOn(
  actor: Actor,
  { decidedAt, claimedBy, barred }: CaseToWorkOn,
  { categoryId }: ModeratedPiece,
): boolean {
  const memberId = actor.mustBeMember();
  const isFree = claimedBy === null || claimedBy === memberId;
  return (
    decidedAt === null &&
    isFree &&
    !barred.includes(memberId) &&
    actor.may('review.decide', categoryId ?? NO_CATEGORY)
  );
}
