import { type DailyCount, SOURCE_KEYS } from '#domain/insights/counting/measures';
import { addDays, parisDay } from '#domain/shared/day';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { VISITS_KEPT_DAYS } from '../visits/visit-log.port.ts';
import type { DaysCounter } from './days.counter.ts';
import type { Rollups } from './rollups.port.ts';

interface Recounted {
  /** Days that were counted again, of all sources. */
  readonly days: number;
  /** Of these, the ones that were not what the facts say. They are now, and what they were is kept aside. */
  readonly mended: number;
}

/**
 * Counts again every day that is written down, from what was told until then, and compares. Late facts and hands in the
 * database are what makes a difference; nothing else does. Days whose visits are forgotten stay as they are.
 */
export class RebuildRollups {
  constructor(
    private readonly counter: DaysCounter,
    private readonly rollups: Rollups,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Recounted> {
    const known = addDays(parisDay(this.clock.now()), 31 - VISITS_KEPT_DAYS);
    let [days, mended] = [0, 0];
    for (const source of SOURCE_KEYS)
      for (const day of await this.rollups.daysOf(source)) {
        if (source === 'audience' && day < known) continue;
        const counts = await this.counter.count(source, day);
        days++;
        if (digestOf(counts) === digestOf(await this.rollups.of(source, day))) continue;
        await this.unitOfWork.run(() => this.rollups.mend(source, day, counts));
        mended++;
      }
    return { days, mended };
  }
}

/** Every figure of a day, whatever the order; what is nothing is not written and makes no difference. */
const digestOf = (counts: readonly DailyCount[]): string =>
  counts
    .filter(isSomething)
    .map(({ measure, branch, n, of, values }) => JSON.stringify([measure, branch, n, of, values]))
    .sort()
    .join('\n');

const isSomething = ({ n, of, values }: DailyCount): boolean => n > 0 || of > 0 || values.length > 0;
