import type { MigrationBeside } from '../migration.ts';

/** Where two topics become one, drafts of answers to the one that goes are found by their place, and not by a walk through all that are kept. */
export const migration346DraftsFoundByPlace: MigrationBeside = {
  name: '346-drafts-found-by-place',
  beside: [
    'drop index concurrently if exists community.draft_place',
    'create index concurrently draft_place on community.draft (place)',
  ],
};
