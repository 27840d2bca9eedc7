import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question, questionText } from '#domain/events/questions/question';
import type { Questions } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
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
   * The same sent twice is one, also where the second one is refused for being a copy.
   * @throws GatheringNotFound, NotInSession, SessionClosed, InvalidValue, InvalidValues beside `body`, NotAllowed,
   * SignInNeeded, TooManyTries
   */
  async execute({ actor, gatheringId, body, signs = false, agreed = false }: AskQuestionCommand): Promise<{
    id: QuestionId;
    told: readonly QuestionTold[];
  }> {
    actor.mustBeAllowed('event.register');
    const by = actor.mustBeMember();
    const since = sentTwiceSince(this.clock.now());
    const sent = (text: string) => this.questions.askedLately({ gatheringId, by, body: text }, since);
    const passed = await this.gate.pass(actor, body, agreed).catch(async (refused: unknown) => {
      const before = await sent(questionText(body));
      if (before) return { id: before.id, told: toldOfTheFirst<QuestionTold>([], before) };
      throw refused;
    });
    if ('id' in passed) return passed;
    const asked = await this.gate.admitting(actor, passed, async () => {
      await this.throttle.hit(QUESTIONS, by);
      return this.unitOfWork.run(async () => {
        const [id, at] = [this.ids.next<QuestionId>(), this.clock.now()];
        await this.door.enter(actor, gatheringId, at);
        const before = await sent(passed.body);
        if (before) return { id: before.id, told: toldOfTheFirst(passed.told, before) };
        const { held, told } = await this.gate.arrive(passed, { actor, id, at });
        const { body: text, findings } = passed;
        this.questions.add(Question.ask({ body: text, findings, held, id, gatheringId, by, signs, at }));
        return { id, told };
      });
    });
    this.bell.ring(gatheringId);
    return asked;
  }
}
