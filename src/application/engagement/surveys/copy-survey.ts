import { Survey, type SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import { slugOf } from '#domain/shared/slug';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

/** Begins another survey with the questions of one: so it is mended, or asked again next year. */
export class CopySurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly segments: AskedSegments,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, NotAllowed, NotYourSegment */
  async execute({
    actor,
    surveyId,
  }: {
    actor: Actor;
    surveyId: SurveyId;
  }): Promise<{ id: SurveyId; slug: string }> {
    actor.mustBeAllowed('survey.manage');
    const by = actor.mustBeMember();
    const id = this.ids.next<SurveyId>();
    return this.unitOfWork.run(async () => {
      const { terms } = await this.surveys.getForChange(surveyId);
      const slug = await this.surveys.freeSlug(slugOf(terms.title, 72, 'enquete'));
      const audiences = await this.segments.redrawn(actor, terms.audiences, true);
      this.surveys.add(Survey.draft({ ...terms, audiences, id, slug, by, at: this.clock.now() }));
      return { id, slug };
    });
  }
}
