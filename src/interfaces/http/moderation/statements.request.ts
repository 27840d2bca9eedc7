import { IsUUID } from 'class-validator';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { Text, Whole } from '../fields.request.ts';

/** A batch that the database of the Commission took. */
export class DepositedBatchRequest {
  @IsUUID()
  batchId!: Id<'StatementBatch'>;
}

/** A statement that was set aside, as somebody read and mended it. */
export class ReleasedStatementRequest {
  /** Number of the decision. */
  @Whole({ min: 1 })
  decision!: number;

  @Text(REVIEW_LIMITS.statement.facts)
  facts!: string;

  @Text(REVIEW_LIMITS.statement.explanation)
  explanation!: string;
}
