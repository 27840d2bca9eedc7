import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import type { GivenAnswer } from '#domain/events/gatherings/registration-form';
import { Registration } from '#domain/events/gatherings/registration';
import type { Clock, Ids, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import { SEATS_PER_HOUR, seatsOf } from './seats-per-hour.policy.ts';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';
import type { Attendee } from '#domain/events/gatherings/attendee';

interface RegisterForGatheringCommand {
  readonly attendee: Attendee;
  readonly gatheringId: GatheringId;
  /** For the organisers alone. */
  readonly note: string;
  /** To what the organisers ask; none where they ask nothing. */
  readonly given?: readonly GivenAnswer[];
}

/** Takes a seat for a member, or a turn on the waiting list where none is free. Done already, it stays done. */
export class RegisterForGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws GatheringNotFound, GatheringCancelled, RegistrationClosed, NotForThisBranch, NotAllowed, SignInNeeded, InvalidValue, TooManyTries, InvalidValues beside `note` and the answers */
  async execute({
    attendee,
    gatheringId,
    note,
    given = [],
  }: RegisterForGatheringCommand): Promise<{ hasSeat: boolean }> {
    const { actor, branches } = attendee;
    actor.mustBeAllowed('event.register');
    const memberId = actor.mustBeMember();
    await this.throttle.hit(SEATS_PER_HOUR, memberId);
    return this.unitOfWork.run(seatsOf(gatheringId), async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.admission.mustTake(actor, branches, at);
      const all = gathering.seats(await this.registrations.takenOf(gatheringId), at);
      const left = await this.waitingList.passOn(gathering, all, at);
      const former = await this.registrations.find(gatheringId, memberId);
      if (former?.stands) return { hasSeat: former.isConfirmed };
      const answers = gathering.answersOf(given);
      const seat = left.seatFor(branches);
      const turn = await this.registrations.nextTurn(gatheringId);
      if (former) former.renew({ branches, note, answers, seat, turn, at });
      else {
        const { number } = gathering.address;
        const id = this.ids.next<RegistrationId>();
        this.registrations.add(
          Registration.of({ id, gatheringId, number, memberId, branches, note, answers, seat, turn, at }),
        );
      }
      return { hasSeat: seat !== null };
    });
  }
}
