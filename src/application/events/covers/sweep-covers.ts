import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { Covers } from './covers.port.ts';

/** As long as an organiser may still be at it. */
const KEPT_HOURS = 24;
const BATCH = 50;

/** Daily: removes covers that no event shows any more. Run twice, it changes nothing. */
export class SweepCovers {
  constructor(
    private readonly covers: Covers,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were removed */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
    let removed = 0;
    for (let last = BATCH; last === BATCH; removed += last) last = await this.sweep(before);
    return removed;
  }

  /** A file that cannot be deleted keeps its row, and is tried again tomorrow. */
  private sweep(before: Date): Promise<number> {
    return this.unitOfWork.run(async () => {
      const keys = await this.covers.forgetUnused(before, BATCH);
      for (const key of keys) await this.files.delete(key);
      return keys.length;
    });
  }
}
