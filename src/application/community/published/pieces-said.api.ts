import { token } from '../../shared/token.ts';

/** A piece of another context that somebody is written to of. */
export interface PieceToSay {
  readonly of: string;
  /** Its key there: the number of an idea. */
  readonly key: string;
  /** How it stood when it was told of. */
  readonly state: string | null;
  /** When it was told of; of news told together, the first and the last. */
  readonly toldFrom: Date;
  readonly toldUntil: Date;
  /** Who is written to. */
  readonly memberId: string;
}

/** What such a piece is called and what was answered to it, as its reader may read it now. */
export interface PieceSaid {
  readonly title: string;
  /** Empty where nothing was. */
  readonly answer: string;
  /** When and where, of what takes place. */
  readonly occasion?: Occasion;
  /** Of what has an hour. */
  readonly hour?: Hour;
}

/** Until when what is told can wait. */
export interface Hour {
  /** By when its reader has to know it. */
  readonly knownBy: Date;
  /** It says nothing to them any more after that. */
  readonly isVainLate: boolean;
  /** It is not so any more: nobody is told of it now. */
  readonly isOver?: boolean;
}

/** When and where a piece takes place, and how its reader stands to it. */
export interface Occasion {
  /** As its address says it before its key. */
  readonly slug: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Empty for what is on the net alone. */
  readonly place: string;
  readonly isOnline: boolean;
  /** Its reader takes part, as far as is known now. */
  readonly hasSeat: boolean;
  /** Until when a seat is kept for its reader; null where none is any more. */
  readonly offeredUntil: Date | null;
  /** What is otherwise by what is told; null where that is not kept, or nothing is. */
  readonly changed: OccasionChanged | null;
  /** Why it does not take place; empty where it does. */
  readonly reason: string;
  /** For the calendar of its reader (RFC 5545); null for who has no seat. */
  readonly calendar: string | null;
}

/** How it was found before, and how since. */
export interface OccasionChanged {
  readonly before: OccasionFound;
  readonly now: OccasionFound;
  /** It is followed by another link than before, which is told on its page alone. */
  readonly hasOtherLink: boolean;
}

export interface OccasionFound {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly isOnline: boolean;
  /** Null for no bound. */
  readonly capacity: number | null;
}

/** Told by those who keep the pieces, when a letter leaves. */
export interface PiecesSaid {
  /** One for each, in their order; null for what is not theirs to read any more, and for pieces of other kinds. */
  of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]>;
}

export const PIECES_SAID = token<PiecesSaid>('PiecesSaid');
