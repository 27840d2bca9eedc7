import type { SurveyId } from '#domain/engagement/surveys/survey';
import { surveyEnd } from '#domain/engagement/surveys/survey-terms';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { Clock } from '../../shared/ports.ts';

interface OpenSurveyCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly closesAt: Date;
}

/** Asks members what a draft says. From then on no question changes, and who of a segment is asked neither. */
export class OpenSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly segments: AskedSegments,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyStands, InvalidValue beside `pages` or `closesAt`, SegmentTooSmall, NotAllowed */
  async execute({ actor, surveyId, closesAt }: OpenSurveyCommand): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    const end = surveyEnd(closesAt, this.clock.now());
    await this.acts.run(
      { actor, action: 'surveys.open', object, details: { closesAt: end.toISOString() } },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => {
        const survey = await this.surveys.getForChange(surveyId);
        survey.open(end, this.clock.now());
        await this.segments.settled(survey.terms.audiences, survey.isAnonymous);
      },
    );
  }
}
