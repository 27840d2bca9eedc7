import { job } from '../../shared/job.ts';

/** The job that tells some of those who followed a category that it went into another one, then asks for the next. */
export const TELL_MERGED_CATEGORY = job<TellMergedCategoryJob>('community.tell-merged-category');

export interface TellMergedCategoryJob {
  readonly categoryId: string;
  /** Who merged it. */
  readonly by: string | null;
  /** The last member of the lot before. */
  readonly after: string | null;
}

/** One for each lot of each category, which goes into another one once. */
export const dedupeOf = ({ categoryId, after }: TellMergedCategoryJob) => ({
  dedupeKey: `${TELL_MERGED_CATEGORY}.${categoryId}.${after ?? 'first'}`,
});
