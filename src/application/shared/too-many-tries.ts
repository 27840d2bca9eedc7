import { DomainError } from '#domain/shared/domain-error';

const MINUTE = 60;
const HOUR = 3_600;

/** How long somebody waits, as people say it: rounded up. */
function waitOf(seconds: number): { readonly wait: number; readonly unit: 'seconds' | 'minutes' | 'hours' } {
  if (seconds < 2 * MINUTE) return { wait: seconds, unit: 'seconds' };
  if (seconds < 2 * HOUR) return { wait: Math.ceil(seconds / MINUTE), unit: 'minutes' };
  return { wait: Math.ceil(seconds / HOUR), unit: 'hours' };
}

/** A limit was met: 429 with `Retry-After`, which counts seconds. What was asked was not done. */
export class TooManyTries extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'access.too-many-tries';
  /** @param windowSeconds of the rule that refused */
  constructor(
    rule: string,
    retryAfterSeconds: number,
    readonly windowSeconds: number | null = null,
  ) {
    super(`Too many tries: ${rule}`, { rule, retryAfterSeconds, ...waitOf(retryAfterSeconds) });
  }
}
