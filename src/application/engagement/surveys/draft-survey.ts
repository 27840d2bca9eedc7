import { Survey, type SurveyId } from '#domain/engagement/surveys/survey';
import type { AskedSurvey } from '#domain/engagement/surveys/survey-terms';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import { slugOf } from '#domain/shared/slug';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

interface DraftSurveyCommand extends AskedSurvey {
  readonly actor: Actor;
  readonly pageTitles: readonly string[];
}

/** Begins a survey that nobody is asked yet. */
export class DraftSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly segments: AskedSegments,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues beside the fields, NotAllowed */
  async execute({
    actor,
    pageTitles,
    ...asked
  }: DraftSurveyCommand): Promise<{ id: SurveyId; slug: string }> {
    actor.mustBeAllowed('survey.manage');
    const by = actor.mustBeMember();
    const pages = pageTitles.map((title) => ({ title, questions: [] }));
    const id = this.ids.next<SurveyId>();
    return this.unitOfWork.run(async () => {
      const slug = await this.surveys.freeSlug(slugOf(asked.title, 72, 'enquete'));
      const drawing = { follows: true, secret: asked.anonymous, standing: [] };
      const audiences = await this.segments.drawn(actor, asked.audiences, drawing);
      this.surveys.add(Survey.draft({ ...asked, audiences, pages, id, slug, by, at: this.clock.now() }));
      return { id, slug };
    });
  }
}
