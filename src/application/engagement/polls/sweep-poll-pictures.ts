import { deleteForgotten } from '../../shared/forgotten-files.ts';
import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { PollPictures } from './poll-pictures.port.ts';

/** As long as an author may still be at it. */
const KEPT_HOURS = 24;
const BATCH = 50;

/** Daily: removes pictures that no poll shows any more. Run twice, it changes nothing. */
export class SweepPollPictures {
  constructor(
    private readonly pictures: PollPictures,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were removed */
  execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
    const { files, unitOfWork } = this;
    return deleteForgotten({ files, unitOfWork, lot: BATCH }, (most, but) =>
      this.pictures.forgetUnused(before, most, but),
    );
  }
}
