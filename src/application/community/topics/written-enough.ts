import { DomainError } from '#domain/shared/domain-error';
import { TooManyTries } from '../../shared/too-many-tries.ts';

export type Counted = 'posts' | 'reactions' | 'uploads' | 'conversations';

/** A member did all that their level allows for now; says how much that is, and when to come back. */
export class WrittenEnough extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'community.written-enough';
  constructor(what: Counted, limit: number, windowSeconds: number, retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(`Enough ${what} for now`, {
      what,
      limit,
      per: windowSeconds > 3_600 ? 'day' : 'hour',
      retryAfterSeconds,
      minutes,
      /** None for what is said in minutes. */
      hours: minutes > 90 ? Math.ceil(minutes / 60) : 0,
    });
  }

  /** Says the same as the refusal of a throttle, in the words of the level. */
  static from(error: unknown, what: Counted, limit: number, windowSeconds: number): unknown {
    if (!(error instanceof TooManyTries)) return error;
    return new WrittenEnough(what, limit, windowSeconds, Number(error.details['retryAfterSeconds']));
  }
}
