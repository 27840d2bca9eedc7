import type { TrialFeedbackId } from '#domain/engagement/trials/ids';
import { Trial } from '#domain/engagement/trials/trial';
import type { TrialFeedbacks } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface TriageFeedbackCommand {
  readonly actor: Actor;
  readonly feedbackId: TrialFeedbackId;
  /** As who sorts it read it. */
  readonly version: number;
  readonly state: string;
  /** Number of the one that says the same. */
  readonly duplicateOf: number | null;
  /** To who gave it; empty for nothing. */
  readonly answer: string;
}

/** The team says what becomes of feedback, and answers it. */
export class TriageFeedback {
  constructor(
    private readonly feedbacks: TrialFeedbacks,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws FeedbackNotFound, ChangedMeanwhile, InvalidValue beside `state`, `duplicateOf` or `answer`, NotAllowed */
  async execute(command: TriageFeedbackCommand): Promise<void> {
    const { actor, feedbackId, version, state, duplicateOf, answer } = command;
    const by = Trial.mustBeRunBy(actor);
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const feedback = await this.feedbacks.getForChange(feedbackId);
      const duplicate =
        duplicateOf === null ? null : await this.feedbacks.numbered(feedback.trialId, duplicateOf);
      feedback.triage({ state, duplicate, answer, by, at, version });
    });
  }
}
