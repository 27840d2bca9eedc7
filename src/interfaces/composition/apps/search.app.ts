import {
  DOCUMENTS,
  SEARCH,
  SEARCH_COUNTS,
  SEARCH_DEMAND,
  SEARCH_LIMIT,
  SUGGESTIONS,
} from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** The search, what is offered while one types, and what was looked for. */
export const searchApp = (get: Get) => ({
  search: get(SEARCH),
  documents: get(DOCUMENTS),
  suggestions: get(SUGGESTIONS),
  searchLimit: get(SEARCH_LIMIT),
  searchCounts: get(SEARCH_COUNTS),
  searchDemand: get(SEARCH_DEMAND),
});
