import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import type { DataCopies, DataCopy } from './data-copies.port.ts';
import type { DataCopyFiles } from './data-copy.files.ts';
import { isOver, jobOf, MAKE_DATA_COPY } from './data-copy.rules.ts';

/**
 * Every hour, copies go whose day is over or that are refused, and those whose job was lost, or which nobody was told of, are begun again; who leaves leaves none behind. Files go
 * first: what is interrupted is done again.
 */
export class ForgetDataCopies implements Departure {
  constructor(
    private readonly copies: DataCopies,
    private readonly files: DataCopyFiles,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    for (const copy of await this.copies.askedBefore(at))
      if (copy.refusedAt || isOver(copy, at)) await this.forget(copy);
      else if (!copy.readyAt || !copy.toldAt) await this.jobs.enqueue(MAKE_DATA_COPY, ...jobOf(copy.id));
  }

  async of(memberId: MemberId): Promise<void> {
    for (const copy of await this.copies.everyOne(memberId)) await this.forget(copy);
  }

  private async forget(copy: DataCopy): Promise<void> {
    await this.files.discard(copy);
    await this.unitOfWork.run(() => this.copies.drop(copy.id));
  }
}
