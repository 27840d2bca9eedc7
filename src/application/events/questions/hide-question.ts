import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { QuestionNotFound } from '#domain/events/questions/question.errors';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

/** As elsewhere where somebody acts on the words of another. */
const REASON = { min: 5, max: 500 };

interface HideQuestionCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
  /** Told to its author. */
  readonly reason: string;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/** Who runs the session takes a question off its wall. Moderation records it, and its author is told why and can contest it. */
export class HideQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly gatherings: Gatherings,
    private readonly bell: LiveBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws QuestionNotFound, GatheringNotFound, NotAllowed, InvalidValue beside `reason` */
  async execute({
    actor,
    gatheringId,
    questionId,
    ground = null,
    ...given
  }: HideQuestionCommand): Promise<void> {
    const by = actor.mustBeMember();
    const reason = boundedText('reason', given.reason, REASON);
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.get(gatheringId);
      gathering.mustBeRunBy(actor);
      const question = await this.questions.get(questionId);
      if (question.gatheringId !== gathering.id) throw new QuestionNotFound();
      const decisionId = this.ids.next<Id<'Decision'>>();
      question.hide({ by, title: gathering.name, decisionId, reason, ground, at: this.clock.now() });
    });
    this.bell.ring(gatheringId);
  }
}
