import { deleteForgotten } from '../../shared/forgotten-files.ts';
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
  execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    const { files, unitOfWork } = this;
    return deleteForgotten({ files, unitOfWork, lot: BATCH }, (most, but) =>
      this.attachments.forgetUnused(before, most, but),
    );
  }
}
