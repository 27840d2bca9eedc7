import type { Ambassadorship, AmbassadorshipId } from '#domain/community/ambassadors/ambassadorship';
import type { Day } from '#domain/shared/day';

/** Who asked to be an ambassador or was invited, and who is one. */
export interface Ambassadorships {
  /** @throws AmbassadorAlready where the member has one that lasts, be it begun at the same moment */
  add(one: Ambassadorship): Promise<void>;
  save(one: Ambassadorship): Promise<void>;
  /** Held until the unit of work ends; null where there is none. */
  forChange(id: AmbassadorshipId): Promise<Ambassadorship | null>;
  /** The one of this member that lasts, held alike. */
  lastingOf(memberId: string): Promise<Ambassadorship | null>;
  /** Whose it is; null where there is none. */
  memberOf(id: AmbassadorshipId): Promise<string | null>;
  /** Ids of those whose term is over or nearly so and who were not told, and of invitations nobody answered; at most `limit`. */
  due(
    p: { readonly endedBefore: Day; readonly warnedUntil: Day; readonly invitedBefore: Day },
    page: { readonly except: readonly AmbassadorshipId[]; readonly limit: number },
  ): Promise<readonly AmbassadorshipId[]>;
  /** What is asked of ambassadors, as far as Community knows it; null for who is no confirmed member. */
  figuresOf(
    memberId: string,
  ): Promise<{ readonly level: number; readonly helpful: number; readonly status: string } | null>;
  /** A confirmed member by the name in their address; null for nobody. */
  memberCalled(handle: string): Promise<string | null>;
}
