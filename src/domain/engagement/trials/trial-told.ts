import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { TrialId } from './ids.ts';

/** What testers hear of: a seat came free for them, the test starts, the team answered them, and what was learned with its thanks. */
export const TRIAL_NEWS = ['seated', 'started', 'answered', 'reported'] as const;
export type TrialNews = (typeof TRIAL_NEWS)[number];

/** These members are to hear it. */
export class TrialTold implements Fact {
  readonly name = 'trial-told';
  constructor(
    readonly at: Date,
    readonly trialId: TrialId,
    readonly news: TrialNews,
    readonly memberIds: readonly MemberId[],
  ) {}
}
