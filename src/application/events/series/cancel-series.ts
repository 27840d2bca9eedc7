import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { SeriesCommand, SeriesDates } from './series-dates.policy.ts';

interface CancelSeriesCommand extends SeriesCommand {
  /** As members are told. */
  readonly because: string;
}

/** No date of a series that is to come takes place: who is registered to one of them is told of that one. Drafts go unseen. */
export class CancelSeries {
  constructor(
    private readonly series: SeriesDates,
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, NotASeries, SeriesChangedMeanwhile, InvalidValue beside `because` */
  async execute(command: CancelSeriesCommand): Promise<void> {
    const said = boundedText('because', command.because, { min: 5, max: 500 });
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const { dates } = await this.series.of(command, at, () => true);
      for (const date of dates) {
        if (date.isDraft) {
          this.gatherings.remove(date);
          continue;
        }
        const { actor: by } = command;
        date.answerFor('closed', { by, reason: said, decisionId: this.ids.next(), at });
        date.cancel(said, at);
        date.tell('cancelled', await this.registrations.standingMembers(date.id), at);
      }
    });
  }
}
