import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { Attachments } from './attachments.port.ts';

/** An upload that no text uses is kept this long. */
const KEPT_DAYS = 7;
const BATCH = 50;

/** Daily: removes uploads that no post and no message uses, and that stand in no draft. */
export class SweepOrphanFiles {
  constructor(
    private readonly attachments: Attachments,
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
      const keys = await this.attachments.forgetUnused(before, BATCH);
      for (const key of keys) await this.files.delete(key);
      return keys.length;
    });
  }
}
