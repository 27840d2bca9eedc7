/** A session that stands, whose member looks with their own eyes, with their state as it is now. */
export interface OpenSession {
  readonly sessionId: string;
  /** More than a password was shown in it. */
  readonly isProven: boolean;
  /** By the limits of members, and by those of the staff (`SESSION_LIMITS`): a connection is no sign of life. */
  readonly isAliveAsMember: boolean;
  readonly isAliveAsStaff: boolean;
  readonly status: string;
  readonly branches: readonly string[];
  readonly showsPresence: boolean;
  readonly circles: readonly string[];
  /** Of all that is said here: as long as it is the same, so is the rest. */
  readonly print: string;
}

/** Which of these sessions still stand, and how. */
export interface OpenSessionsQuery {
  execute(sessionIds: readonly string[]): Promise<readonly OpenSession[]>;
  /** Places of those of which something else is to be said than when the print at the same place was made, or nothing any more. */
  changed(sessionIds: readonly string[], prints: readonly string[]): Promise<readonly number[]>;
}
