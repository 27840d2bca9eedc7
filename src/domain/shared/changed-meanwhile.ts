import { DomainError } from './domain-error.ts';

/** Somebody else changed it since it was read: who comes later looks again. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.changed-meanwhile';

  /** @param currentVersion what stands now, where whoever asked may be told */
  constructor(currentVersion?: number) {
    super('It was changed meanwhile', currentVersion === undefined ? {} : { currentVersion });
  }
}
