import type { SegmentId } from '#domain/community/segments/segment';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { SegmentCounts } from './segment-counts.port.ts';

/** So many in one look at all members. */
const AT_ONCE = 25;

/** Every hour, and right after one is described: how many members are in each segment, so that their list counts nobody. */
export class RecountSegments {
  constructor(
    private readonly counts: SegmentCounts,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const all = await this.counts.all();
    const lots = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, lot) =>
      all.slice(lot * AT_ONCE, (lot + 1) * AT_ONCE),
    );
    await oneByOne(lots, (lot) => this.these(lot));
  }

  these(ids: readonly SegmentId[]): Promise<void> {
    return this.unitOfWork.run(() => this.counts.recount(ids, this.clock.now()));
  }
}
