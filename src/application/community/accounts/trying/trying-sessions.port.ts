import type { SessionId } from '#domain/community/accounts/session';
import type { Trying } from '../../../shared/viewer.ts';
import type { MemberId } from '#domain/shared/id';

/** As whom sessions look at the site. */
export interface TryingSessions {
  start(id: SessionId, trying: Trying): Promise<void>;
  /** @returns as whom it was and whose session it is; null where it was over already */
  end(id: SessionId): Promise<{ readonly trying: Trying; readonly memberId: MemberId } | null>;
}
