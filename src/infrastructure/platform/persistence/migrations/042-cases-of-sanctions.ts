import type { Migration } from '../migration.ts';

/** What waits for its second signature remembers the case that it settles, and by which way it was decided. */
export const migration042CasesOfSanctions: Migration = {
  name: '042-cases-of-sanctions',
  sql: `
    alter table moderation.sanction
      add column review_item_id uuid,
      add column path text not null default 'page';
  `,
};
