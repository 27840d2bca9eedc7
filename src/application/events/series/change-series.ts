import type { AgendaMove } from '#domain/events/gatherings/plan';
import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import type { Id } from '#domain/shared/id';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { agendaWhereShown } from '../gatherings/agenda-on-clocks.policy.ts';
import type { LinkPrints } from '../gatherings/link.prints.ts';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';
import type { WallClock } from '../gatherings/wall-clock.port.ts';
import type { SeriesCommand, SeriesDates } from './series-dates.policy.ts';

/**
 * Has all other dates of a series that are to come say what one of them says, but for when. Who is registered to one of them
 * hears of another place or title; seats that were added go to who waits. All of them change, or none.
 */
export class ChangeSeries {
  constructor(
    private readonly series: SeriesDates,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly wall: WallClock,
    private readonly links: LinkPrints,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, GatheringTakenAway, NotASeries, SeriesChangedMeanwhile, CapacityBelowSeatsTaken */
  async execute(command: SeriesCommand): Promise<void> {
    const { actor, gatheringId } = command;
    const movedAgenda: AgendaMove = (...asked) => agendaWhereShown(this.wall, ...asked);
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const { model, dates } = await this.series.of(command, at, ({ id }) => id !== gatheringId);
      model.admission.mustNotBeTakenAway();
      for (const date of dates) {
        const taken = await this.registrations.takenOf(date.id);
        const { allTaken } = date.seats(taken, at);
        const printOf = await this.links.of(date.id, [date.link, model.link]);
        const answering = { by: actor, decisionId: this.ids.next<Id<'Decision'>>(), at };
        const { isNews } = date.answerForWhatDiffers(answering, () =>
          date.sayAs(model, { taken: allTaken, movedAgenda, printOf, at }),
        );
        if (isNews) date.tell('moved', await this.registrations.standingMembers(date.id), at);
        await this.waitingList.passOn(date, date.seats(taken, at), at);
      }
    });
  }
}
