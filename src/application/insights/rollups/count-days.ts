import { addDays, type Day, parisDay } from '#domain/shared/day';
import { SOURCE_KEYS, type SourceKey } from '#domain/insights/counting/measures';
import type { SearchFigures } from '../../community/published/search-figures.api.ts';
import type { Clock, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import { type Audience, VISITS_KEPT_DAYS } from '../visits/visit-log.port.ts';
import { type DaysCounter, lastRipe } from './days.counter.ts';
import { COUNT_DAYS } from './rollups.jobs.ts';
import type { CountedDay, Rollups } from './rollups.port.ts';
import type { UntoldFacts } from './untold-facts.port.ts';

/** Days that are written down together: where years are missing, most of the time would go into saying that one is done. */
const AT_ONCE = 31;
/** After midnight, until what was done right before it is written down. */
const SETTLED_MS = 600_000;
const SOON_MS = 60_000;

/** Days of a source that are ripe and not counted. */
type MissingDays = readonly [source: SourceKey, days: readonly Day[]];

/**
 * Counts every day that has ripened and is not counted yet, and writes it down for good. A day of which something is still
 * on its way is left out until it has come: nobody would ever count it again.
 */
export class CountDays {
  constructor(
    private readonly counter: DaysCounter,
    private readonly rollups: Rollups,
    private readonly audience: Audience,
    private readonly searches: SearchFigures,
    private readonly untold: UntoldFacts,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns how many days were counted, of all sources */
  async execute(): Promise<number> {
    const today = parisDay(new Date(this.clock.now().getTime() - SETTLED_MS));
    const missing = await this.missingBefore(today);
    const whole = missing.length === 0 ? [] : wholeBefore(await this.toldUntil(today), missing);
    for (const [source, days] of whole) for (const some of inParts(days)) await this.countSome(source, some);
    if (daysIn(whole) < daysIn(missing)) await this.comeBack();
    await this.audience.forgetBefore(addDays(today, -VISITS_KEPT_DAYS));
    return daysIn(whole);
  }

  private async missingBefore(today: Day): Promise<readonly MissingDays[]> {
    const first = await this.counter.firstDay();
    if (first === null || first >= today) return [];
    const beginnings = await this.rollups.beginnings();
    const missing: MissingDays[] = [];
    for (const source of SOURCE_KEYS) {
      const from = [first, beginnings.get(source) ?? first].sort().at(-1) as Day;
      const days = await this.rollups.missing(source, from, lastRipe(source, today));
      if (days.length > 0) missing.push([source, days]);
    }
    return missing;
  }

  /** The first day of which something is not told yet; today where nothing is. */
  private async toldUntil(today: Day): Promise<Day> {
    const since = await this.untold.since();
    const day = since === null ? today : parisDay(since);
    return day < today ? day : today;
  }

  /** By the minute: the job that asks may have come by such a key, and holds it. */
  private async comeBack(): Promise<void> {
    const minute = Math.floor((this.clock.now().getTime() + SOON_MS) / 60_000);
    await this.jobs.enqueue(COUNT_DAYS, {}, { delayMs: SOON_MS, dedupeKey: `${COUNT_DAYS}.${minute}` });
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

/** Of these, the days that had ripened before that day began. */
const wholeBefore = (day: Day, missing: readonly MissingDays[]): readonly MissingDays[] =>
  missing.map(([source, days]) => [source, days.filter((one) => one <= lastRipe(source, day))]);

const daysIn = (missing: readonly MissingDays[]): number =>
  missing.reduce((sum, [, days]) => sum + days.length, 0);

const inParts = (days: readonly Day[]): readonly (readonly Day[])[] =>
  Array.from({ length: Math.ceil(days.length / AT_ONCE) }, (_, part) =>
    days.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
