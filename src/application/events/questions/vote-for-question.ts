import type { QuestionId } from '#domain/events/questions/ids';
import { QuestionNotFound } from '#domain/events/questions/question.errors';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';
import { LIVE_ACTS } from './live.limits.ts';
import type { SessionDoor } from './session.door.ts';

interface VoteForQuestionCommand {
  readonly actor: Actor;
  readonly questionId: QuestionId;
  /** False where the vote is taken back. */
  readonly wanted: boolean;
}

/** Somebody in the session wants a question answered, or does no longer: one vote of each, however often it is sent. */
export class VoteForQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly door: SessionDoor,
    private readonly bell: LiveBell,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws QuestionNotFound, GatheringNotFound, NotInSession, SessionClosed, NotAllowed, SignInNeeded, TooManyTries */
  async execute({ actor, questionId, wanted }: VoteForQuestionCommand): Promise<void> {
    actor.mustBeAllowed('event.register');
    const member = actor.mustBeMember();
    await this.throttle.hit(LIVE_ACTS, member);
    const { gatheringId, changed } = await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const { gatheringId, isInSight } = await this.questions.get(questionId);
      await this.door.enter(actor, gatheringId, at);
      if (!isInSight) throw new QuestionNotFound();
      const changed = wanted
        ? await this.questions.vote(questionId, member, at)
        : await this.questions.unvote(questionId, member);
      return { gatheringId, changed };
    });
    if (changed) this.bell.ring(gatheringId);
  }
}
