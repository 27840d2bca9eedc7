/** Rolls follow one segment that was described anew: `segmentId`. */
export const FOLLOW_SEGMENT = 'community.follow-segment';
