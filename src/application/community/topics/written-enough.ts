import { DomainError } from '#domain/shared/domain-error';
import type { ThrottleRule } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';

export type Counted = 'posts' | 'reactions' | 'uploads' | 'conversations';

/** A member did all that their level allows for now; says how much that is, and when to come back. */
export class WrittenEnough extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'community.written-enough';
  constructor(what: Counted, limit: number, windowSeconds: number, retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(`Enough ${what} for now`, {
      rule: nameOf(what),
      what,
      limit,
      per: windowSeconds > 3_600 ? 'day' : 'hour',
      retryAfterSeconds,
      minutes,
      /** None for what is said in minutes. */
      hours: minutes > 90 ? Math.ceil(minutes / 60) : 0,
    });
  }

  /** Says the same as the refusal of a throttle by a rule that `countedBy` made, in the words of the level. */
  static from(error: unknown, what: Counted, rules: readonly ThrottleRule[]): unknown {
    if (!(error instanceof TooManyTries)) return error;
    const { rule, retryAfterSeconds } = error.details as { rule: string; retryAfterSeconds: number };
    const refused = rules.find(
      ({ name, windowSeconds }) =>
        name === nameOf(what) && name === rule && windowSeconds === error.windowSeconds,
    );
    return refused ? new WrittenEnough(what, refused.limit, refused.windowSeconds, retryAfterSeconds) : error;
  }
}

const nameOf = (what: Counted): string => `community.${what}`;

/** What a level allows, as a rule of a throttle. */
export const countedBy = (what: Counted, limit: number, windowSeconds: number): ThrottleRule => ({
  name: nameOf(what),
  limit,
  windowSeconds,
});
