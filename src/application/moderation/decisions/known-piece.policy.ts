import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';

/** What somebody may read, beside a decision, of what it is about. */
export interface KnownPiece extends Pick<
  ModeratedPiece,
  'text' | 'source' | 'writtenAt' | 'state' | 'authorId'
> {
  /** Null where it is what a place is called by now that they do not know. */
  readonly title: string | null;
  /** Null there too: addresses are made of titles. */
  readonly address: string | null;
}

/** @returns null for what is not for them to know */
export type KnownOf = (kind: ModeratedKind, piece: ModeratedPiece) => KnownPiece | null;

type Sees = (circle: string) => boolean;

/** No more than in its place. */
export const knownInItsPlace =
  (sees: Sees): KnownOf =>
  (_kind, piece) =>
    isAmong(piece, sees) ? known(piece) : null;

/**
 * The words of its author stay theirs to read where they wrote them, once they lost that circle too: not what became of them where others
 * read them, and not what the place is called by now.
 */
export const knownToAuthor =
  (authorId: string | null, sees: Sees): KnownOf =>
  (kind, piece) => {
    if (isAmong(piece, sees)) return known(piece);
    const isTheirs = authorId !== null && piece.authorId === authorId;
    if (!isTheirs || piece.isElsewhere) return null;
    const isTitleTheirs = !kind.isCalledAfterItsPlace && !piece.isNamedByOthers;
    return isTitleTheirs ? known(piece) : { ...known(piece), title: null, address: null };
  };

const isAmong = ({ audience }: ModeratedPiece, sees: Sees): boolean => audience.split(' ').some(sees);

const known = ({ title, text, source, address, authorId, writtenAt, state }: ModeratedPiece): KnownPiece => ({
  title,
  text,
  source,
  address,
  authorId,
  writtenAt,
  state,
});
