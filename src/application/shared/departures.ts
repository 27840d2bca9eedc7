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
  /** Ids of what of theirs stays as evidence, as Moderation says: its words do, and nobody brings them back. */
  readonly spared: readonly string[];
}

/** What a context takes back of what waits for a moderator, whatever they chose: nobody publishes it in the name of who left. */
export interface TakingBack {
  /** @returns the ids of all that was taken back, also by a try before this one; done twice, it stays done */
  of(memberId: MemberId): Promise<readonly string[]>;
}

export const TAKING_BACK = token<readonly TakingBack[]>('TakingBack');

/** In order, composed in one place. */
export const DEPARTURES = token<readonly Departure[]>('Departures');
