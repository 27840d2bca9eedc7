import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';

/** A member whose level is another than it was. */
export interface LevelChange {
  readonly memberId: MemberId;
  readonly from: TrustLevel;
  readonly to: TrustLevel;
}

/** Tells the other contexts whose level changed, in the transaction that changes it. */
export interface LevelNews {
  changed(changes: readonly LevelChange[]): Promise<void>;
}
