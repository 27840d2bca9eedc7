import { DomainError } from '#domain/shared/domain-error';

export class TooManyTries extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'access.too-many-tries';
  constructor(rule: string, retryAfterSeconds: number) {
    super(`Too many tries: ${rule}`, { rule, retryAfterSeconds });
  }
}
