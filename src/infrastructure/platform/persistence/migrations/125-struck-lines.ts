import type { Migration } from '../migration.ts';

/** Lines of points that the team took back by hand, each with the reason that its member reads. */
export const migration125StruckLines: Migration = {
  name: '125-struck-lines',
  sql: `
    create table engagement.strike (
      fact_id uuid primary key,
      member_id uuid not null,
      reason text not null,
      by_id uuid not null check (by_id <> member_id),
      at timestamptz not null
    );
    create index strike_member on engagement.strike (member_id);
  `,
};
