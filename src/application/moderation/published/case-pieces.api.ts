import type { Viewer } from '../../shared/viewer.ts';
import { token } from '../../shared/token.ts';
import type { ModeratedPiece } from './moderated-kind.api.ts';
import type { PieceWords } from './piece-words.api.ts';

type Actor = Viewer['actor'];

/** What is done to the words of a piece from its case, beside deciding of it. */
export type WordsAct = 'edit' | 'mask' | 'redact' | 'purge';

export interface CasePiece {
  readonly target: { readonly kind: string; readonly id: string };
  /** With the higher of the roles that its author is known by. */
  readonly piece: ModeratedPiece;
  readonly words: PieceWords;
}

/** What cases are about, for whoever acts on its words: whatever kind it is, and whichever context keeps it. */
export interface CasePieces {
  /**
   * What a case is about, as far as the actor may do this to it. Within a unit of work: until that ends, its words stay.
   * @param read the mark of the words that were read, where the act is about these
   * @throws ItemNotFound for who may not know of it, NotAllowed, Outranked, ReviewRule where its kind bears no such act or
   * nothing is left of it, PieceChanged where other words stand there than were read
   */
  ofCase(actor: Actor, itemId: string, act: WordsAct, read?: string): Promise<CasePiece>;
  /** The same by what it is. @throws as `ofCase` */
  of(actor: Actor, target: CasePiece['target'], act: WordsAct): Promise<CasePiece>;
  /** What the pieces are called and how they begin, by `kind:id`. Not limited by who asks. */
  named(targets: readonly CasePiece['target'][]): Promise<ReadonlyMap<string, ModeratedPiece>>;
  /** Which of these rows are pieces, in their order. */
  among(rows: readonly { readonly table: string; readonly id: string }[]): readonly CasePiece['target'][];
  /** Whoever has one of these rows open looks again, since a passage went from it. Within a unit of work. */
  shownAnew(rows: readonly { readonly table: string; readonly id: string }[], at: Date): Promise<void>;
}

export const CASE_PIECES = token<CasePieces>('CasePieces');

/** The right that each act needs where the piece stands. */
export const RIGHT_TO = {
  edit: 'post.edit-any',
  mask: 'review.decide',
  redact: 'post.redact',
  purge: 'post.purge',
} as const satisfies Readonly<Record<WordsAct, string>>;
