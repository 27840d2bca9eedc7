import { addDays, type Day, parisDay } from '#domain/shared/day';
import { SOURCE_KEYS, type SourceKey } from '#domain/insights/counting/measures';
import type { SearchFigures } from '../../community/published/search-figures.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { type Audience, VISITS_KEPT_DAYS } from '../visits/visit-log.port.ts';
import { type DaysCounter, lastRipe } from './days.counter.ts';
import type { CountedDay, Rollups } from './rollups.port.ts';

/** Days that are written down together: where years are missing, most of the time would go into saying that one is done. */
const AT_ONCE = 31;

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
    const beginnings = await this.rollups.beginnings();
    let counted = 0;
    for (const source of SOURCE_KEYS) {
      const from = [first, beginnings.get(source) ?? first].sort().at(-1) as Day;
      for (const days of inParts(await this.rollups.missing(source, from, lastRipe(source, today)))) {
        await this.countSome(source, days);
        counted += days.length;
      }
    }
    await this.audience.forgetBefore(addDays(today, -VISITS_KEPT_DAYS));
    return counted;
  }

  private async countSome(source: SourceKey, days: readonly Day[]): Promise<void> {
    const counts: CountedDay[] = [];
    for (const day of days) {
      if (source === 'tallies') await this.copySearches(day);
      counts.push([day, await this.counter.count(source, day)]);
    }
    await this.unitOfWork.run(() => this.rollups.write(source, counts));
  }

  private async copySearches(day: Day): Promise<void> {
    await this.audience.keepSearches(day, await this.searches.of(day));
  }
}

const inParts = (days: readonly Day[]): readonly (readonly Day[])[] =>
  Array.from({ length: Math.ceil(days.length / AT_ONCE) }, (_, part) =>
    days.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
