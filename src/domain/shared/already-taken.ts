import { DomainError } from './domain-error.ts';

/** A value that must be unique is taken. `constraint` is the name of the rule where it is kept, which nobody outside is told. */
export class AlreadyTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.already-taken';
  constructor(readonly constraint: string) {
    super('Already taken');
  }
}
