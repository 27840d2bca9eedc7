import { NotASeries, SeriesChangedMeanwhile } from '#domain/events/gatherings/gathering.errors';
import type { Gathering } from '#domain/events/gatherings/gathering';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';

export interface SeriesCommand {
  readonly actor: Actor;
  /** Any date of the series. */
  readonly gatheringId: GatheringId;
  /** How many dates whoever asks was told that it is about. */
  readonly count: number;
}

/** The dates of a series that are to come and that somebody runs, held until the transaction ends. */
export class SeriesDates {
  constructor(private readonly gatherings: Gatherings) {}

  /**
   * Inside the transaction; always in the same order, so that two who change a series do not wait for each other.
   * @param which of them it is about
   * @throws GatheringNotFound, NotAllowed, NotASeries, SeriesChangedMeanwhile where they are not as many as was told
   */
  async of(
    { actor, gatheringId, count }: SeriesCommand,
    at: Date,
    which: (date: Gathering) => boolean,
  ): Promise<{ model: Gathering; dates: readonly Gathering[] }> {
    const dates: Gathering[] = [];
    for (const id of await this.gatherings.comingOfSeries(gatheringId, at)) {
      const date = await this.gatherings.getForSeating(id);
      if (date.isRunBy(actor) && which(date)) dates.push(date);
    }
    // Read after the dates are held: it is one of them, as it stands by now.
    const model = await this.gatherings.get(gatheringId);
    model.mustBeRunBy(actor);
    if (dates.length === 0) throw new NotASeries();
    if (dates.length !== count) throw new SeriesChangedMeanwhile(dates.length);
    return { model, dates };
  }
}
