import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Responses, Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

/** Ends a survey before its time. What was not handed in is forgotten. */
export class CloseSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly responses: Responses,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyNotOpen, NotAllowed */
  async execute({ actor, surveyId }: { actor: Actor; surveyId: SurveyId }): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    await this.acts.run(
      { actor, action: 'surveys.close', object, details: {} },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => {
        (await this.surveys.getForChange(surveyId)).close(this.clock.now());
        await this.responses.dropDrafts(surveyId);
      },
    );
  }
}
