import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, FileStore, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import type { DataExport, Exports } from './exports.port.ts';
import { exportKey, isOver, jobOf, MAKE_EXPORT } from './exports.rules.ts';

/** Every hour, exports go whose day is over, files of those that are refused too, and those whose job was lost are begun again; who leaves leaves none behind. */
export class ForgetExports implements Departure {
  constructor(
    private readonly exports: Exports,
    private readonly files: FileStore,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    for (const one of await this.exports.askedBefore(at))
      if (isOver(one, at)) await this.forget(one);
      else if (one.refusedAt) await this.files.delete(exportKey(one.id));
      else if (!one.readyAt) await this.jobs.enqueue(MAKE_EXPORT, ...jobOf(one.id));
  }

  async of(memberId: MemberId): Promise<void> {
    for (const one of await this.exports.ofMember(memberId)) await this.forget(one);
  }

  /** The row first: who finishes it meanwhile finds none and clears up. With its file or not at all: what is interrupted is done again. */
  private async forget({ id }: DataExport): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.exports.drop(id);
      await this.files.delete(exportKey(id));
    });
  }
}
