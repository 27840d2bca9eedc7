import { SEARCH } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** The search. */
export const searchApp = (get: Get) => ({
  search: get(SEARCH),
});
