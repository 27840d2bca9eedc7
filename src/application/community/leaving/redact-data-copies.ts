import type { Clock, Ids, JobQueue } from '../../shared/ports.ts';
import { MadeOfTexts } from '../../shared/text-stores.ts';
import type { DataCopies, DataCopyId } from './data-copies.port.ts';
import { isOver, jobOf, MAKE_DATA_COPY } from './data-copy.rules.ts';

/**
 * A copy of somebody's data holds what was kept when it was made, also the words of others that they were told: every one that
 * could be fetched or is being made goes, and is made anew for who asked, without the words. Files go within the hour, once this
 * stands: a deleted file would not come back with what is undone.
 */
export class RedactDataCopies extends MadeOfTexts {
  constructor(
    private readonly copies: DataCopies,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** A job that comes before all of this stands finds nothing to make, and is begun again within the hour. */
  async erase(): Promise<void> {
    const now = this.clock.now();
    for (const copy of await this.copies.refuseAll(now)) {
      if (isOver(copy, now)) continue;
      const id = this.ids.next<DataCopyId>();
      await this.copies.start({ id, memberId: copy.memberId, askedAt: now });
      await this.jobs.enqueue(MAKE_DATA_COPY, ...jobOf(id));
    }
  }
}
