import { DomainError } from '#domain/shared/domain-error';

/** Two people changed the same thing: the later one looks again. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.changed-meanwhile';
  constructor() {
    super('Changed meanwhile');
  }
}
