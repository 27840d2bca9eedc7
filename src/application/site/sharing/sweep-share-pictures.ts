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
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    let removed = 0;
    for (;;) {
      const swept = await this.sweep(before);
      removed += swept;
      if (swept < BATCH) return removed;
    }
  }

  /** A file that cannot be deleted keeps its row, and is tried again tomorrow. */
  private sweep(before: Date): Promise<number> {
    return this.unitOfWork.run(async () => {
      const keys = await this.painted.forgetBefore(before, BATCH);
      for (const key of keys) await this.files.delete(key);
      return keys.length;
    });
  }
}
