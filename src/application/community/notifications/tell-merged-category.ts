import type { Clock, JobQueue, RealtimeChannel, UnitOfWork } from '../../shared/ports.ts';
import { ringTold } from './member.channel.ts';
import type { MergeNotices } from './merge-notices.port.ts';
import { dedupeOf, TELL_MERGED_CATEGORY, type TellMergedCategoryJob } from './tell-merged-category.job.ts';

/** Told in one transaction. */
const A_LOT = 2000;

/**
 * Those who followed a category that went into another one hear where it went, lot by lot, however many they were. Who was told
 * follows it no more, so that a lot that dies is told again from its start.
 */
export class TellMergedCategory {
  constructor(
    private readonly notices: MergeNotices,
    private readonly channel: RealtimeChannel,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(job: TellMergedCategoryJob, aLot = A_LOT): Promise<void> {
    const { categoryId, by } = job;
    const { told, last } = await this.unitOfWork.run(() =>
      this.notices.tellFollowers({ categoryId, by, at: this.clock.now() }, aLot),
    );
    ringTold(this.channel, told);
    if (last === null) return;
    const next = { ...job, after: last };
    await this.jobs.enqueue(TELL_MERGED_CATEGORY, next, dedupeOf(next));
  }
}
