import type { Migration } from '../migration.ts';

/** As 406, of reviews of services. */
export const migration442ReviewsTakenAlong: Migration = {
  name: '442-reviews-taken-along',
  sql: `alter table engagement.service_review add column taken_along boolean not null default false`,
};
