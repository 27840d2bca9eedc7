import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { QuestionId } from '#domain/events/questions/ids';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

interface SettleQuestionCommand {
  readonly actor: Actor;
  readonly questionId: QuestionId;
  readonly answered: boolean;
}

/** Who runs the session notes that a question was answered in it, or was not after all. */
export class SettleQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly gatherings: Gatherings,
    private readonly bell: LiveBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws QuestionNotFound, GatheringNotFound, NotAllowed */
  async execute({ actor, questionId, answered }: SettleQuestionCommand): Promise<void> {
    const gatheringId = await this.unitOfWork.run(async () => {
      const question = await this.questions.get(questionId);
      (await this.gatherings.get(question.gatheringId)).mustBeRunBy(actor);
      question.settle(answered, this.clock.now());
      return question.gatheringId;
    });
    this.bell.ring(gatheringId);
  }
}
