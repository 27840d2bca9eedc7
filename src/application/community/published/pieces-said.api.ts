import { token } from '../../shared/token.ts';

/** A piece of another context that somebody is written to of. */
export interface PieceToSay {
  readonly of: string;
  /** Its key there: the number of an idea. */
  readonly key: string;
  /** How it stood when it was told of. */
  readonly state: string | null;
  /** Who is written to. */
  readonly memberId: string;
}

/** What such a piece is called and what was answered to it, as its reader may read it now. */
export interface PieceSaid {
  readonly title: string;
  /** Empty where nothing was. */
  readonly answer: string;
}

/** Told by those who keep the pieces, when a letter leaves. */
export interface PiecesSaid {
  /** One for each, in their order; null for what is not theirs to read any more, and for pieces of other kinds. */
  of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]>;
}

export const PIECES_SAID = token<PiecesSaid>('PiecesSaid');
