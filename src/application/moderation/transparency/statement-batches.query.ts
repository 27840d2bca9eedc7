import type { Actor } from '#domain/shared/actor';
import type { StatementRecord } from '#domain/moderation/transparency/statement-record';

export type { StatementRecord };

export interface StatementBatch {
  readonly id: string;
  readonly number: number;
  readonly preparedAt: Date;
  readonly records: number;
  readonly withheld: number;
  /** Files of a hundred records at most. */
  readonly calls: number;
  readonly depositedAt: Date | null;
}

/** A statement that stays out of the files: something of a person seems to be left in it. */
export interface WithheldStatement {
  readonly decisionNumber: number;
  readonly batchNumber: number;
  readonly decidedAt: Date;
  /** What would be sent. */
  readonly facts: string;
  readonly explanation: string;
  /** As `DecisionRow.forgottenAt`. */
  readonly forgottenAt: Date | null;
}

/** Batches for the database of the Commission. Behind `statement.export`. */
export interface StatementBatchesQuery {
  /** The newest first, at most fifty. @throws NotAllowed */
  latest(actor: Actor): Promise<readonly StatementBatch[]>;
  /** For somebody to look at, the newest first, at most a hundred. @throws NotAllowed */
  withheld(actor: Actor): Promise<readonly WithheldStatement[]>;
  /** How many statements are in no batch yet. @throws NotAllowed */
  waiting(actor: Actor): Promise<number>;
  /**
   * The records of one call, a hundred at most, the first call being 1; in the same order each time.
   * @throws NotAllowed, StatementBatchNotFound where there is no such batch or call
   */
  call(actor: Actor, batchId: string, number: number): Promise<readonly StatementRecord[]>;
}
