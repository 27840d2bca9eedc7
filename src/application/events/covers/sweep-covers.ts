import { deleteForgotten } from '../../shared/forgotten-files.ts';
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
  execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
    const { files, unitOfWork } = this;
    return deleteForgotten({ files, unitOfWork, lot: BATCH }, (most, but) =>
      this.covers.forgetUnused(before, most, but),
    );
  }
}
