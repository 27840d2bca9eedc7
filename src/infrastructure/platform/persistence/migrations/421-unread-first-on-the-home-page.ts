import type { Migration } from '../migration.ts';

/**
 * The home page as delivered shows what is to be read right under its head. Of a home page that was never published the draft says the
 * same, as far as it stands as it began there.
 */
export const migration421UnreadFirstOnTheHomePage: Migration = {
  name: '421-unread-first-on-the-home-page',
  sql: `
    update site.page set draft = jsonb_set(draft, '{blocks}',
      jsonb_build_array(draft -> 'blocks' -> 0, draft -> 'blocks' -> 2, draft -> 'blocks' -> 1)
        || jsonb_path_query_array(draft, '$.blocks[3 to last]'))
    where slug = 'accueil' and last_number = 0
      and draft -> 'blocks' -> 1 ->> 'kind' = 'official' and draft -> 'blocks' -> 2 ->> 'kind' = 'unread';
  `,
};
