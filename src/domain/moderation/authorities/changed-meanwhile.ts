import { DomainError } from '../../shared/domain-error.ts';

/** Somebody completed the entry since it was looked at, or its time was over. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.changed-meanwhile';
  constructor() {
    super('The entry was changed meanwhile');
  }
}
