import type { MemberId } from '#domain/shared/id';
import type { LeftWords } from './person-stores.ts';
import { token } from './token.ts';

/** What a context does through its aggregates when somebody left, before the rows forget them. Done twice, it stays done. */
export interface Departure {
  of(memberId: MemberId, p: Leaving): Promise<void>;
}

/** How somebody left. */
export interface Leaving {
  readonly handles: readonly string[];
  readonly words: LeftWords;
  /** Ids of what of theirs waits to be judged: its words stay. */
  readonly spared: readonly string[];
}

/** In order, composed in one place. */
export const DEPARTURES = token<readonly Departure[]>('Departures');
