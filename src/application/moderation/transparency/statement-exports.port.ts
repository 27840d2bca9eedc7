import type { StatementRecord } from '#domain/moderation/transparency/statement-record';

/** A record as it stands in the file, or what keeps it out. */
export interface PreparedRecord {
  readonly decisionId: string;
  readonly record: StatementRecord;
  /** Something of a person is left in it: it stays out of the files until somebody looked. */
  readonly isWithheld: boolean;
}

/** What was made ready for the database of the Commission. A decision is in one batch only, for ever under one `puid`. */
export interface StatementExports {
  /** Lets nobody else make a batch until this unit of work is done. */
  hold(): Promise<void>;
  /** Leaves out decisions that are in another batch already. @returns how many were put in */
  add(batch: { id: string; by: string; at: Date; records: readonly PreparedRecord[] }): Promise<number>;
  /** What was set aside of a decision, by its number. */
  withheldOf(
    decisionNumber: number,
  ): Promise<{ readonly decisionId: string; readonly record: StatementRecord } | null>;
  /**
   * Puts what was set aside into a call of its own, so that no file changes that was made before: of the newest batch that
   * is not deposited, or of a new one.
   */
  release(statement: {
    decisionId: string;
    record: StatementRecord;
    /** Of the new one. */
    batchId: string;
    by: string;
    at: Date;
  }): Promise<void>;
  /** @returns false where there is no such batch, or it was marked before */
  markDeposited(batch: { id: string; by: string; at: Date }): Promise<boolean>;
}
