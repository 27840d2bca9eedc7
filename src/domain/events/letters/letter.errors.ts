import { DomainError } from '../../shared/domain-error.ts';

/** Nobody has a seat, waits, or was there. */
export class NobodyToWriteTo extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.nobody-to-write-to';
  constructor() {
    super('A letter needs somebody to read it');
  }
}
