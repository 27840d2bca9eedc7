import type { Ambassadorship, AmbassadorStanding } from '#domain/community/ambassadors/ambassadorship';
import type { Actor } from '#domain/shared/actor';
import type { Day } from '#domain/shared/day';

/** An ambassador as members see them, with what they did in the last three months. */
export interface AmbassadorRow {
  readonly memberId: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly branches: readonly string[];
  readonly replies: number;
  readonly accepted: number;
  /** Who joined by their link, ever. */
  readonly came: number;
}

/** The link by which others join, as its ambassador sees it. */
export interface AmbassadorLink {
  readonly code: string;
  readonly isOpen: boolean;
  readonly expiresAt: Date;
}

/** Who joined by any link that was ever theirs. */
export interface AmbassadorGuests {
  readonly came: number;
  /** Of these, how many confirmed their address. */
  readonly confirmed: number;
}

/** What a member sees of their own. */
export interface OwnAmbassadorship {
  /** The one that lasts, or the last one there was. */
  readonly latest: Ambassadorship | null;
  /** The last day on which they answer an invitation; null where none waits. */
  readonly answerUntil: Day | null;
  readonly link: AmbassadorLink | null;
  readonly guests: AmbassadorGuests;
  readonly standing: AmbassadorStanding;
  readonly mayAsk: boolean;
}

/** One of the programme as the team sees it; ambassadors whose role was given by hand have no term. */
export interface AmbassadorDeskRow extends AmbassadorRow {
  readonly service: Ambassadorship | null;
  readonly level: number;
  /** Replies that were accepted, ever. */
  readonly helpful: number;
  readonly mayBeRenewed: boolean;
}

export interface AmbassadorDesk {
  readonly asked: readonly AmbassadorDeskRow[];
  readonly invited: readonly AmbassadorDeskRow[];
  readonly serving: readonly AmbassadorDeskRow[];
}

export interface AmbassadorsQuery {
  /** Ambassadors of now, who helped most in three months first; 200 at most; none whom the reader blocks, or who blocks them. @throws SignInNeeded, NotAllowed */
  all(actor: Actor): Promise<readonly AmbassadorRow[]>;
  /** @throws SignInNeeded */
  own(actor: Actor): Promise<OwnAmbassadorship>;
  /** What waits for the team, the oldest first, and who serves, the first to end first; 200 of each. @throws NotAllowed */
  desk(actor: Actor): Promise<AmbassadorDesk>;
  /** How many ask and wait, 1,000 at most. */
  waiting(actor: Actor): Promise<number>;
}
