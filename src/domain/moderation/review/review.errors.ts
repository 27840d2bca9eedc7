import { DomainError } from '../../shared/domain-error.ts';
import type { HistoryEntry } from './case-history.ts';
import type { ProfileRestriction } from '../decisions/decision-action.ts';

/** A rule of the queue that an act would break; the code says which. */
export class ReviewRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'moderation.already-decided'
      | 'moderation.claimed-by-another'
      | 'moderation.not-claimed'
      | 'moderation.own-content'
      | 'moderation.nobody-to-measure'
      | 'moderation.action-not-possible',
    details: Record<string, unknown> = {},
  ) {
    super(code, details);
  }
}

/** Somebody else changed the case since it was looked at. */
export class ItemChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'moderation.item-changed';
  /** @param since what happened to it last; null where nothing of it is told */
  constructor(since: HistoryEntry['what'] | null = null) {
    const isMeasure = since === 'automatic' || since === 'at-once';
    super('The case changed meanwhile', { since: isMeasure ? 'measured' : (since ?? 'unknown') });
  }
}

/** What the case is about was edited since it was looked at: nobody decides of words they did not read. */
export class PieceChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'moderation.piece-changed';
  constructor() {
    super('The piece changed meanwhile');
  }
}

/** A restriction that would take nothing: nobody is told of it, and nothing is counted. */
export class NothingToTake extends DomainError {
  readonly kind = 'rule';
  readonly code;
  constructor(measure: ProfileRestriction) {
    super('Nothing to take');
    this.code = `moderation.nothing-to-${measure}` as const;
  }
}

export class ItemNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.item-not-found';
  constructor() {
    super('No such case');
  }
}
