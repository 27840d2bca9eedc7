import { ENGAGEMENT_PIECES } from '#infrastructure/engagement/found/found.module';
import type { Get } from '../provided.ts';

/** Ideas, polls and surveys, as the search finds them beside topics. */
export const engagementFoundApp = (get: Get) => ({
  piecesBeside: get(ENGAGEMENT_PIECES),
});
