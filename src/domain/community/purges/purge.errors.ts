import { DomainError } from '../../shared/domain-error.ts';

export class PurgeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.purge-not-found';
  constructor() {
    super('No such proposal');
  }
}

/** A rule of erasing for good that an act would break; the code says which. */
export class PurgeRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'community.purge-settled'
      | 'community.purge-proposed'
      | 'community.purge-not-deleted'
      | 'community.purge-of-another-time'
      | 'community.purge-taken-up'
      | 'community.purged',
  ) {
    super(code);
  }
}
