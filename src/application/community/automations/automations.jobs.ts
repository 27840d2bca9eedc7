import { job } from '../../shared/job.ts';

/** The job that looks every hour for those whose occasion came. */
export const SEEK_OCCASIONS = job('community.seek-occasions');
