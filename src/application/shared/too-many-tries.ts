import { DomainError } from '#domain/shared/domain-error';

export class TooManyTries extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'access.too-many-tries';
  /** @param windowSeconds of the rule that refused */
  constructor(
    rule: string,
    retryAfterSeconds: number,
    readonly windowSeconds: number | null = null,
  ) {
    super(`Too many tries: ${rule}`, { rule, retryAfterSeconds });
  }
}
