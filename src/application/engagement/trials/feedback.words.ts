import { feedbackTitle } from '#domain/engagement/trials/trial-feedback';
import { TRIAL_LIMITS } from '#domain/engagement/trials/trial-terms';
import type { TrialFeedbacks } from '#domain/engagement/trials/trials.port';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';
import type { ContributionGate } from '../words/contribution.gate.ts';

/** What moderators do to the words of testers. What the team answered stays. */
export class FeedbackWords implements PieceWords, Mending, Purging {
  readonly table = 'engagement.trial_feedback';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly feedbacks: TrialFeedbacks,
    private readonly gate: ContributionGate,
  ) {}

  async parts(id: string) {
    const { said } = await this.feedbacks.getForChange(knownId<'TrialFeedback'>(id));
    return [
      { name: 'title', text: said.title ?? '', max: TRIAL_LIMITS.feedbackTitle.max, isLine: true },
      { name: 'body', text: said.source, max: TRIAL_LIMITS.feedback.max, isLine: false },
    ] as const;
  }

  async mend(
    id: string,
    { title, body }: Parameters<Mending['mend']>[1],
    { decisionId }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const feedback = await this.feedbacks.getForChange(knownId<'TrialFeedback'>(id));
    const { said } = feedback;
    const { source, html, plain } = this.gate.mended('body', body ?? said.source, TRIAL_LIMITS.feedback);
    const called = feedbackTitle(title ?? said.title ?? '');
    feedback.sayInstead({ title: called, source, html, plain }, knownId<'Decision'>(decisionId));
  }

  async purge(id: string, at: Date) {
    const feedback = await this.feedbacks.getForChange(knownId<'TrialFeedback'>(id));
    return { texts: feedback.purge(at), files: [] };
  }
}
