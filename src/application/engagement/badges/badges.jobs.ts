import { job } from '../../shared/job.ts';

/** Counts every member's badges anew: after a badge was changed, and every night in case that was lost. */
export const RECOUNT_BADGES = job('engagement.recount-badges');
