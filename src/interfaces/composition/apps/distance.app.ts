import { EndDistance } from '#application/community/distance/end-distance';
import { KeepAtDistance } from '#application/community/distance/keep-at-distance';
import { DISTANCES_QUERY } from '#infrastructure/community/distance/distance.module';
import type { Get } from '../provided.ts';

/** Whom members block and mute. */
export const distanceApp = (get: Get) => ({
  keepAtDistance: get(KeepAtDistance),
  endDistance: get(EndDistance),
  distances: get(DISTANCES_QUERY),
});
