import type { Decision } from './decision.ts';
import type { ContentRef, DecisionId } from './ids.ts';

export interface Decisions {
  /** Held until the transaction ends. @throws DecisionNotFound */
  getForChange(id: DecisionId): Promise<Decision>;
  /** The latest restriction of a piece of content that still stands, held. */
  standingOn(target: ContentRef): Promise<Decision | null>;
  /** The one that records an act which happened elsewhere: it is recorded once. */
  recordedFor(cause: string): Promise<Decision | null>;
  /** What restricts content until a moment that is past. */
  dueBefore(at: Date, limit: number): Promise<readonly DecisionId[]>;
  add(decision: Decision): void;
}
