import { token } from '../../shared/token.ts';

/** Whoever keeps what a decision took asks how long it may have to come back. */
export interface ContestableDecisions {
  /**
   * Of these, which may still fall: they can be contested, a complaint about them waits for its answer, or they fell and
   * it was not yet told.
   */
  among(decisionIds: readonly string[], at: Date): Promise<ReadonlySet<string>>;
  /** Of these, which were made after that moment. */
  madeSince(decisionIds: readonly string[], moment: Date): Promise<ReadonlySet<string>>;
}
export const CONTESTABLE_DECISIONS = token<ContestableDecisions>('ContestableDecisions');
