import type { Grant, GrantId } from '#domain/engagement/points/grant';
import type { MemberId } from '#domain/shared/id';

/** Points given by hand, with their reasons. */
export interface GrantBook {
  add(grant: Grant): Promise<void>;
  /** Null where there is none. */
  get(id: GrantId): Promise<Grant | null>;
  /** @returns false where it was taken back already */
  takeBack(p: {
    readonly id: GrantId;
    readonly by: MemberId;
    readonly at: Date;
    readonly reason: string;
  }): Promise<boolean>;
}
