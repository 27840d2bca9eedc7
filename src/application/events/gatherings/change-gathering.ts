import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { AskedForm, GatheringForm } from './gathering-form.gate.ts';
import type { LinkPrints } from './link.prints.ts';
import type { WaitingList } from './waiting-list.policy.ts';

interface ChangeGatheringCommand extends AskedForm {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** As the editor saw it. */
  readonly version: number;
}

/** Says an event otherwise. Who is registered hears of another time or place; seats that were added go to who waits. */
export class ChangeGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly form: GatheringForm,
    private readonly links: LinkPrints,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws GatheringNotFound, GatheringCancelled, GatheringChangedMeanwhile, CapacityBelowSeatsTaken, NotAllowed,
   * InvalidValue, InvalidValues beside the fields
   */
  async execute(command: ChangeGatheringCommand): Promise<{ number: number; slug: string }> {
    const { actor, gatheringId, version, hosts } = command;
    const by = actor.mustBeMember();
    const stands = await this.unitOfWork.run(async () => {
      const { words, timetable } = await this.gatherings.get(gatheringId);
      return { ...words, ...timetable };
    });
    const { terms, body, findings } = await this.form.pass(actor, command, () => null, stands);
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.mustBeAt(version);
      const taken = await this.registrations.takenOf(gatheringId);
      const before = gathering.seats(taken, at).allTaken;
      const printOf = await this.links.of(gatheringId, [gathering.link, terms.link]);
      const answering = { by: actor, decisionId: this.ids.next<Id<'Decision'>>(), at };
      const change = gathering.answerForWhatDiffers(answering, () =>
        gathering.change({ terms, body, hosts, taken: before, printOf, at }),
      );
      if (change.isNews) gathering.tell('moved', await this.registrations.standingMembers(gatheringId), at);
      if (change.beginsOtherwise) {
        await this.registrations.remindAnew(gatheringId, gathering.begins, at);
        await this.registrations.endOffersBy(gatheringId, gathering.begins);
      }
      if (change.takesPlaceAgain)
        gathering.takeBackAttendances(await this.registrations.countAnew(gatheringId), at);
      gathering.tellOfWords(findings, by, at);
      await this.waitingList.passOn(gathering, gathering.seats(taken, at), at);
      return gathering.address;
    });
  }
}
