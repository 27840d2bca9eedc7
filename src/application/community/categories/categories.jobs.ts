import { job } from '../../shared/job.ts';

/** The job that moves what stands in categories that went into another one. */
export const EMPTY_MERGED_CATEGORIES = job('community.empty-merged-categories');
