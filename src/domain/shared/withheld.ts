import { DomainError } from './domain-error.ts';

/** What a measure of the moderation keeps from somebody who reads on. */
export interface Withheld {
  /** What they could do without it. */
  readonly permissions: ReadonlySet<string>;
  /** Null for good. */
  readonly until: Date | null;
  /** Number of the decision, which says why and how it is contested; null where none is theirs to read. */
  readonly decision: number | null;
}

/** Told to nobody but who is silenced: that they are, until when, and where it says why. */
export class Silenced extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.silenced';
  constructor(permission: string, { until, decision }: Withheld) {
    super(`Silenced: ${permission}`, {
      permission,
      until: until?.toISOString() ?? null,
      ...(decision !== null && { decision, decisionPath: `/decisions/${decision}` }),
    });
  }
}
