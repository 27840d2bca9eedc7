import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question } from '#domain/events/questions/question';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';
import type { QuestionsGate, QuestionTold } from './questions.gate.ts';
import type { SessionDoor } from './session.door.ts';

interface AskQuestionCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly body: string;
  /** Its author wants to be so on the forum too, should it be taken up there. */
  readonly signs?: boolean;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

const QUESTIONS = { name: 'events.ask', limit: 10, windowSeconds: 600 };

/** Puts a question on the wall of a session. Its author is for it. */
export class AskQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly door: SessionDoor,
    private readonly gate: QuestionsGate,
    private readonly bell: LiveBell,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws GatheringNotFound, NotInSession, SessionClosed, InvalidValue, InvalidValues beside `body`, NotAllowed,
   * SignInNeeded, TooManyTries
   */
  async execute({ actor, gatheringId, body, signs = false, agreed = false }: AskQuestionCommand): Promise<{
    id: QuestionId;
    told: readonly QuestionTold[];
  }> {
    actor.mustBeAllowed('event.register');
    const by = actor.mustBeMember();
    const passed = await this.gate.pass(actor, body, agreed);
    const id = this.ids.next<QuestionId>();
    const told = await this.gate.admitting(actor, passed, async () => {
      await this.throttle.hit(QUESTIONS, by);
      return this.unitOfWork.run(async () => {
        const at = this.clock.now();
        const { held, told } = await this.gate.arrive(passed, { actor, id, at });
        await this.door.enter(actor, gatheringId, at);
        const { body: text, findings } = passed;
        this.questions.add(Question.ask({ body: text, findings, held, id, gatheringId, by, signs, at }));
        return told;
      });
    });
    this.bell.ring(gatheringId);
    return { id, told };
  }
}
