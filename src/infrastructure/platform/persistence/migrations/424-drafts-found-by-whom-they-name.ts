import type { MigrationBeside } from '../migration.ts';

/**
 * Where somebody leaves, drafts of others that name them or quote what they said are found like posts are, and not by a walk through
 * all that are kept, once for each five hundred of their messages: of 100,000 drafts a second each time, now some milliseconds.
 */
export const migration424DraftsFoundByWhomTheyName: MigrationBeside = {
  name: '424-drafts-found-by-whom-they-name',
  beside: [
    'drop index concurrently if exists community.draft_naming',
    `create index concurrently draft_naming on community.draft using gin (community.named_in(body))
     where body like '%@%' or body like '%/reponses/%' or body like '%/salons/messages/%'`,
  ],
};
