import { monthsBefore } from '#domain/shared/months-before';
import type { ContestableDecisions } from '../../moderation/published/contestable-decisions.api.ts';
import type { Clock } from '../../shared/ports.ts';

export interface MergedVotes {
  /** Decisions that merged ideas before, of which it is still known which votes they moved. */
  decidedBefore(at: Date): Promise<readonly string[]>;
  forget(decisionIds: readonly string[]): Promise<void>;
}

/** So many months a merge may be contested, and longer only while a complaint waits. */
export const MERGES_KEPT_MONTHS = 6;

/** Which votes a merge moved is kept as long as a complaint can part the ideas again, and no longer. */
export class ForgetMergedVotes {
  constructor(
    private readonly merged: MergedVotes,
    private readonly contestable: ContestableDecisions,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const decisions = await this.merged.decidedBefore(monthsBefore(now, MERGES_KEPT_MONTHS));
    const open = await this.contestable.among(decisions, now);
    await this.merged.forget(decisions.filter((id) => !open.has(id)));
  }
}
