import { addDays, type Day, parisDay } from '#domain/shared/day';
import { SOURCE_KEYS } from '#domain/insights/counting/measures';
import type { SearchFigures } from '../../community/published/search-figures.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { type Audience, VISITS_KEPT_DAYS } from '../visits/visit-log.port.ts';
import { type DaysCounter, lastRipe } from './days.counter.ts';
import type { Rollups } from './rollups.port.ts';

/** Counts every day that has ripened and is not counted yet, and writes it down for good. */
export class CountDays {
  constructor(
    private readonly counter: DaysCounter,
    private readonly rollups: Rollups,
    private readonly audience: Audience,
    private readonly searches: SearchFigures,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns how many days were counted, of all sources */
  async execute(): Promise<number> {
    const today = parisDay(this.clock.now());
    const first = await this.counter.firstDay();
    if (first === null || first >= today) return 0;
    let counted = 0;
    for (const source of SOURCE_KEYS)
      for (const day of await this.rollups.missing(source, first, lastRipe(source, today))) {
        if (source === 'tallies') await this.copySearches(day);
        const counts = await this.counter.count(source, day);
        await this.unitOfWork.run(() => this.rollups.write(source, day, counts));
        counted++;
      }
    await this.audience.forgetBefore(addDays(today, -VISITS_KEPT_DAYS));
    return counted;
  }

  private async copySearches(day: Day): Promise<void> {
    await this.audience.keepSearches(day, await this.searches.of(day));
  }
}
