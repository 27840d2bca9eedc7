import type { ExportedDecision } from '#domain/moderation/transparency/statement-record';

/** A decision that is still to be told to the database of the Commission. */
export interface PendingDecision extends Omit<ExportedDecision, 'writtenAt'> {
  readonly targetId: string;
  /** When it was first reported or raised; null where it never was. */
  readonly firstSeenAt: Date | null;
  /** How whoever gave notice of it called themselves. */
  readonly noticeNames: readonly string[];
}

export interface PendingStatements {
  /** The oldest first. */
  next(limit: number): Promise<readonly PendingDecision[]>;
  /** At most 10,000 are counted. */
  count(): Promise<number>;
}
