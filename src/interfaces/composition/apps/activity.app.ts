import { CONTRIBUTORS, MEMBER_ACTIVITY, MEMBER_COUNTS } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** What members did, for pages about people. */
export const activityApp = (get: Get) => ({
  memberActivity: get(MEMBER_ACTIVITY),
  memberCounts: get(MEMBER_COUNTS),
  contributors: get(CONTRIBUTORS),
});
