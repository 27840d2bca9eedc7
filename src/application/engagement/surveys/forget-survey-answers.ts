import type { Clock } from '../../shared/ports.ts';

export interface SurveyRemains {
  /** What was not handed in before the end. */
  forgetDrafts(now: Date): Promise<number>;
  /** Answers under a name, answers in words, and who answered, of surveys that were over before. Figures stay, numbers as ranges. */
  forgetAnswers(before: Date): Promise<number>;
}

/** Twelve months after a survey is over nothing but its figures is left. */
export const SURVEY_ANSWERS_KEPT_DAYS = 365;
const DAY = 86_400_000;

/** Forgets what surveys do not need any more. */
export class ForgetSurveyAnswers {
  constructor(
    private readonly remains: SurveyRemains,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows are gone */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const drafts = await this.remains.forgetDrafts(now);
    return (
      drafts + (await this.remains.forgetAnswers(new Date(now.getTime() - SURVEY_ANSWERS_KEPT_DAYS * DAY)))
    );
  }
}
