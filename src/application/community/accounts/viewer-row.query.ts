import type { Trying } from '../../shared/viewer.ts';
import type { SessionId } from '#domain/community/accounts/session';
import type { AwaitedTerms, ViewingMember } from '../../shared/viewer.ts';

/** A session with its member, as one statement reads them. */
export interface ViewerRow {
  readonly session: {
    readonly id: SessionId;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly confirmedAt: Date;
    readonly expiresAt: Date;
    readonly trying: Trying | null;
    /** More than a password was shown in it. */
    readonly isProven: boolean;
  };
  readonly member: Omit<ViewingMember, 'role' | 'department'>;
  /** New rules that they have yet to accept; null for none. */
  readonly terms: AwaitedTerms | null;
}

export interface ViewerRowQuery {
  execute(hash: string): Promise<ViewerRow | null>;
  /** A member without a session; the second is null for who has no account. */
  bearer(id: string): Promise<{
    readonly member: ViewerRow['member'];
    readonly passwordChangedAt: Date | null;
    /** They keep something to show beside a password, or showed it in a session. */
    readonly hasFactor: boolean;
  } | null>;
}
