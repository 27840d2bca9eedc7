import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { QuestionNotFound } from '#domain/events/questions/question.errors';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

interface ShowQuestionCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
}

/** Who runs the session puts back on its wall what was hidden there: what Moderation took away stays away. */
export class ShowQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly gatherings: Gatherings,
    private readonly bell: LiveBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws QuestionNotFound, GatheringNotFound, NotAllowed */
  async execute({ actor, gatheringId, questionId }: ShowQuestionCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      (await this.gatherings.get(gatheringId)).mustBeRunBy(actor);
      const question = await this.questions.get(questionId);
      if (question.gatheringId !== gatheringId) throw new QuestionNotFound();
      question.show(by, this.clock.now());
    });
    this.bell.ring(gatheringId);
  }
}
