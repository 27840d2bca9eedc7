import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

/** Puts a closed survey away from those at hand. Who was asked reads it as before, and its files stay. */
export class ArchiveSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyGoesOn, NotAllowed */
  async execute({ actor, surveyId }: { actor: Actor; surveyId: SurveyId }): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    await this.acts.run(
      { actor, action: 'surveys.archive', object, details: {} },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => (await this.surveys.getForChange(surveyId)).archive(this.clock.now()),
    );
  }
}
