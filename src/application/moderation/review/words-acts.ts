import { outranksAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { RIGHT_TO, type WordsAct } from '../published/case-pieces.api.ts';
import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { PieceWords } from '../published/piece-words.api.ts';

/** What is hidden or deleted comes back before it is mended. */
const MENDABLE: readonly string[] = ['published', 'held'];

/** Whether the kind bears the act as the piece stands: only what was deleted is erased, and once. */
export function isOffered(act: WordsAct, words: PieceWords, piece: ModeratedPiece): boolean {
  if (piece.isErased) return false;
  if (act === 'edit') return words.mending !== 'never' && MENDABLE.includes(piece.state);
  if (act === 'purge') return words.purging !== 'never' && piece.state === 'deleted';
  return true;
}

/** Where each act on the words of a case is done, from the root of the site; null where it is not theirs to do. */
export type WordsActs = Readonly<Record<WordsAct, string | null>>;

const PAGE_OF: Readonly<Record<WordsAct, string>> = {
  edit: 'corriger',
  redact: 'caviarder',
  purge: 'effacer',
};

/** @param kind null, or no piece, where nothing can be done */
export function wordsActs(
  actor: Actor,
  itemId: string,
  kind: ModeratedKind | null,
  piece: ModeratedPiece | null,
): WordsActs {
  const place = (act: WordsAct): string | null => {
    if (!kind || !piece || !isOffered(act, kind.words, piece)) return null;
    const may = actor.may(RIGHT_TO[act], piece.categoryId ?? NO_CATEGORY);
    if (!may || !outranksAuthor(actor, piece.authorRole)) return null;
    const own = { edit: piece.editAt, redact: piece.redactAt, purge: piece.purgeAt }[act];
    return own ?? `/admin/moderation/${itemId}/${PAGE_OF[act]}`;
  };
  return { edit: place('edit'), redact: place('redact'), purge: place('purge') };
}
