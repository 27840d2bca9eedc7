import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { SeriesCommand, SeriesDates } from './series-dates.policy.ts';

/** Puts all drafts of a series that are to come before everybody. Members hear of the first alone: its page leads to the others. */
export class PublishSeries {
  constructor(
    private readonly series: SeriesDates,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, NotASeries, SeriesChangedMeanwhile */
  async execute(command: SeriesCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const { dates } = await this.series.of(command, at, ({ isDraft }) => isDraft);
      dates.forEach((date, place) => date.publish(at, place === 0));
    });
  }
}
