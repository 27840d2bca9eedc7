import {
  DOCUMENTS,
  SEARCH,
  SEARCH_COUNTS,
  SEARCH_DEMAND,
  SEARCH_LIMIT,
  SEARCHED_WORDS,
  SUGGESTIONS,
  SYNONYM_LIST,
  SYNONYMS_IN_QUERY,
} from '#infrastructure/community/reads/reads.module';
import { DeleteSynonyms } from '#application/community/search/delete-synonyms';
import { SaveSynonyms } from '#application/community/search/save-synonyms';
import type { Get } from '../provided.ts';

/** The search, what is offered while one types, what was looked for, and what the trade calls the same. */
export const searchApp = (get: Get) => ({
  search: get(SEARCH),
  documents: get(DOCUMENTS),
  suggestions: get(SUGGESTIONS),
  searchedWords: get(SEARCHED_WORDS),
  searchLimit: get(SEARCH_LIMIT),
  searchCounts: get(SEARCH_COUNTS),
  searchDemand: get(SEARCH_DEMAND),
  synonyms: get(SYNONYM_LIST),
  synonymsInQuery: get(SYNONYMS_IN_QUERY),
  saveSynonyms: get(SaveSynonyms),
  deleteSynonyms: get(DeleteSynonyms),
});
