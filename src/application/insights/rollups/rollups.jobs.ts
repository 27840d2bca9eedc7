import { job } from '../../shared/job.ts';

/** Counts the days that are over. */
export const COUNT_DAYS = job('insights.count-days');
