import { NotRegistered } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { GivenAnswer } from '#domain/events/gatherings/registration-form';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import { SEATS_PER_HOUR, seatsOf } from '../registrations/seats-per-hour.policy.ts';

interface ChangeAnswersCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly given: readonly GivenAnswer[];
}

/** Who is registered answers otherwise, until it begins. Their place stays theirs. */
export class ChangeAnswers {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws GatheringNotFound, AnswersClosed, NotRegistered, TooManyTries, SignInNeeded, InvalidValue, InvalidValues beside `answers.` and an id */
  async execute({ actor, gatheringId, given }: ChangeAnswersCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.throttle.hit(SEATS_PER_HOUR, memberId);
    await this.unitOfWork.run(seatsOf(gatheringId), async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.admission.mustTakeAnswers(actor, this.clock.now());
      const registration = await this.registrations.find(gatheringId, memberId);
      if (!registration) throw new NotRegistered();
      registration.answer(gathering.answersOf(given));
    });
  }
}
