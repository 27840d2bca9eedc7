import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { QuestionNotFound } from '#domain/events/questions/question.errors';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Id, MemberId } from '#domain/shared/id';
import type { Ids, UnitOfWork } from '../../shared/ports.ts';

interface TakeUpQuestionCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
}

/** A question of a session on its way to the forum. */
export interface TakenUp {
  /** Of its topic, the same one however often it is asked for. */
  readonly topicId: Id<'Topic'>;
  readonly body: string;
  /** Who is its author there; null for whoever takes it up. */
  readonly askedBy: MemberId | null;
}

/** Who runs a session takes one of its questions up on the forum. Whatever happens on the way, it becomes one topic. */
export class TakeUpQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly gatherings: Gatherings,
    private readonly ids: Ids,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws QuestionNotFound, GatheringNotFound, SessionOfTheTeam, NotAllowed */
  async execute({ actor, gatheringId, questionId }: TakeUpQuestionCommand): Promise<TakenUp> {
    const fresh = this.ids.next<Id<'Topic'>>();
    return this.unitOfWork.run(async () => {
      const question = await this.questions.get(questionId);
      const gathering = await this.gatherings.get(question.gatheringId);
      gathering.mustBeRunBy(actor);
      if (question.gatheringId !== gatheringId) throw new QuestionNotFound();
      gathering.admission.mustBeOpenToMembers();
      return question.becomeTopic(fresh);
    });
  }
}
