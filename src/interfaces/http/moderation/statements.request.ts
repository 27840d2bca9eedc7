import { IsUUID } from 'class-validator';
import type { Id } from '#domain/shared/id';

/** A batch that the database of the Commission took. */
export class DepositedBatchRequest {
  @IsUUID()
  batchId!: Id<'StatementBatch'>;
}
