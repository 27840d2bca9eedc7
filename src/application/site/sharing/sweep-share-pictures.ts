import { deleteForgotten } from '../../shared/forgotten-files.ts';
import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { PaintedPictures } from './painted-pictures.port.ts';

/** Titles change and topics go: what is still shared after that long is painted again. */
const KEPT_DAYS = 90;
const BATCH = 200;

/** Daily: removes pictures that were painted long ago, so that those nobody shares any more do not stay. */
export class SweepSharePictures {
  constructor(
    private readonly painted: PaintedPictures,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were removed */
  execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    const { files, unitOfWork } = this;
    return deleteForgotten({ files, unitOfWork, lot: BATCH }, (most, but) =>
      this.painted.forgetBefore(before, most, but),
    );
  }
}
