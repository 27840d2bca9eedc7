import type { Decision } from './decision.ts';
import type { DecisionAction } from './decision-action.ts';
import type { ContentRef, DecisionId } from './ids.ts';

export interface Decisions {
  /** Held until the transaction ends. @throws DecisionNotFound */
  getForChange(id: DecisionId): Promise<Decision>;
  /**
   * What was decided because of one case before anybody looked at it, by machines, by who gave notice and hid it at once, or by who masked a passage of it,
   * and still stands, held.
   */
  untilLookedAt(reviewItemId: string): Promise<readonly Decision[]>;
  /** Whether a decision of this kind still holds a piece or a member back. */
  isUnder(target: ContentRef, action: DecisionAction, at: Date): Promise<boolean>;
  /** Whether a passage mask that stands is not carried out yet on a text of which so many former ones are kept. */
  isToBeMasked(target: ContentRef, formerTexts: number): Promise<boolean>;
  /** The one that records an act which happened elsewhere: it is recorded once. */
  recordedFor(cause: string): Promise<Decision | null>;
  /** What restricts content until a moment that is past. */
  dueBefore(at: Date, limit: number): Promise<readonly DecisionId[]>;
  add(decision: Decision): void;
}
