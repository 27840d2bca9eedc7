import type { Need, TrustLevel } from '#domain/community/members/trust';
import type { Actor } from '#domain/shared/actor';

/** How far a member is trusted and why, as of now. */
export interface TrustState {
  readonly level: TrustLevel;
  /** What the next level lacks; empty where the team set the level or only it can. */
  readonly missing: readonly Need[];
  readonly lock: { readonly level: TrustLevel; readonly reason: string; readonly at: Date } | null;
  /** Whether who looks may give the member a level by hand. */
  readonly settable: boolean;
}

export interface TrustStateQuery {
  /** @returns null for who is neither the member nor decides of members */
  execute(actor: Actor, memberId: string): Promise<TrustState | null>;
}
