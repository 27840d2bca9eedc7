import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface PublishSurveyCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  /** Keys of the questions whose results everybody may read; none takes them all back. */
  readonly published: readonly string[];
}

/** Publishes what came of some questions: as a page, and as open data. */
export class PublishSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyNotClosed, InvalidValue beside `published`, NotAllowed */
  async execute({ actor, surveyId, published }: PublishSurveyCommand): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    await this.acts.run(
      { actor, action: 'surveys.publish', object, details: { published } },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => (await this.surveys.getForChange(surveyId)).publish(published, this.clock.now()),
    );
  }
}
