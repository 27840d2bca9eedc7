import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { dedupeOf, TELL_MERGED_CATEGORY } from '../notifications/tell-merged-category.job.ts';
import type { CategoryMergedV1 } from '../published/community.facts.ts';

/** Asks for those to be told where it went who followed a category that went into another one. */
export class NotifyOfMergedCategories implements Consumer<CategoryMergedV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on({ categoryId, by }: CategoryMergedV1): Promise<void> {
    const job = { categoryId, by, after: null };
    await this.jobs.enqueue(TELL_MERGED_CATEGORY, job, dedupeOf(job));
  }
}
