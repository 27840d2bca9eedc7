import type { Actor } from '#domain/shared/actor';

/** What a member gave, counted over what the actor may see. */
export interface MemberCounts {
  readonly topics: number;
  readonly replies: number;
  /** Votes that other members gave to their posts. */
  readonly helpful: number;
  readonly accepted: number;
}

export interface MemberCountsQuery {
  /** Zeros for a deleted account and for a handle nobody has. */
  execute(actor: Actor, handle: string): Promise<MemberCounts>;
}
