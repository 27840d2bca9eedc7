import { DomainError } from './domain-error.ts';

/** Others hold what this act needs, for longer than a person waits: trying again helps. */
export class Busy extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.busy';
  constructor() {
    super('Busy');
  }
}
