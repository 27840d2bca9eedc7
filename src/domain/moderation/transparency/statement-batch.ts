import { DomainError } from '../../shared/domain-error.ts';

export class NothingToExport extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.nothing-to-export';
  constructor() {
    super('Every statement is in a batch already');
  }
}

export class StatementBatchNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.statement-batch-not-found';
  constructor() {
    super('No such batch');
  }
}
