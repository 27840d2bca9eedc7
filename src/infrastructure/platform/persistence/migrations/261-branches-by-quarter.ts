import type { Migration } from '../migration.ts';

/**
 * Branches are told of quarters from now on. Where anything was counted before, months may have been told: a quarter beside its
 * months would be subtracted from them, so the first one that is told begins after this day. A new community told none.
 */
export const migration261BranchesByQuarter: Migration = {
  name: '261-branches-by-quarter',
  sql: `
    insert into insights.source_beginning (source, first_day)
    select 'by-branch', (date_trunc('quarter', now() at time zone 'Europe/Paris') + interval '3 months')::date
    where exists (select from insights.counted_day)
    on conflict do nothing;
  `,
};
