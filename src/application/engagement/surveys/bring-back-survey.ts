import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

/** Brings a survey back from the archive among those at hand. */
export class BringBackSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws SurveyNotFound, NotAllowed */
  async execute({ actor, surveyId }: { actor: Actor; surveyId: SurveyId }): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    await this.acts.run(
      { actor, action: 'surveys.bring-back', object, details: {} },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => (await this.surveys.getForChange(surveyId)).bringBack(),
    );
  }
}
