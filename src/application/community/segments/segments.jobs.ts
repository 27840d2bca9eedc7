import { job } from '../../shared/job.ts';

/** Counts who is in each segment. */
export const RECOUNT_SEGMENTS = job('community.recount-segments');
/** One segment that was described, or described anew, is counted, and rolls follow it: `segmentId`. */
export const FOLLOW_SEGMENT = job<{ readonly segmentId: string }>('community.follow-segment');
