import type { Clock, JobQueue, RealtimeChannel, UnitOfWork } from '../../shared/ports.ts';
import { memberChannel } from './member.channel.ts';
import type { MergeNotices } from './merge-notices.port.ts';
import { dedupeOf, TELL_MERGED_CATEGORY, type TellMergedCategoryJob } from './tell-merged-category.job.ts';

/** Told in one transaction. */
const A_LOT = 2000;
/** So long a lot is tried, and its fact is under way; what is left later was given up, or forgotten with the queue. */
const UNDER_WAY_MS = 10 * 60_000;

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
    const { told, last } = await this.unitOfWork.run(() =>
      this.notices.tellFollowers({ ...job, at: this.clock.now() }, aLot),
    );
    for (const member of told) this.channel.ring(memberChannel(member), {});
    if (last === null) return;
    const next = { ...job, after: last };
    await this.jobs.enqueue(TELL_MERGED_CATEGORY, next, dedupeOf(next));
  }

  /** Begins again where nobody goes on: each lot is asked for by the one before, and ends with it. Who merged it is not known any more. */
  async takeUp(): Promise<void> {
    const mergedBefore = new Date(this.clock.now().getTime() - UNDER_WAY_MS);
    for (const categoryId of await this.notices.stillFollowed(mergedBefore)) {
      const job = { categoryId, by: null, after: null };
      await this.jobs.soon(TELL_MERGED_CATEGORY, job, dedupeOf(job));
    }
  }
}
