import { POINTS } from '#infrastructure/engagement/points/points.module';
import type { Get } from '../provided.ts';

/** Points and why members have them. */
export const pointsApp = (get: Get) => ({
  points: get(POINTS),
});
