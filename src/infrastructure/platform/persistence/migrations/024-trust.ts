import type { Migration } from '../migration.ts';

/** What levels of trust are counted from beside posts: decisions against a member, and levels that the team set. */
export const migration024Trust: Migration = {
  name: '024-trust',
  sql: `
    create table community.trust_mark (
      decision_id uuid primary key,
      member_id uuid not null references community.member,
      kind text not null check (kind in ('mark', 'sanction')),
      marked_at timestamptz not null
    );
    create index trust_mark_member on community.trust_mark (member_id, marked_at);

    create table community.trust_lock (
      member_id uuid primary key references community.member,
      level smallint not null check (level between 0 and 4),
      locked_by uuid not null references community.member,
      reason text not null,
      locked_at timestamptz not null
    );

    -- Members of long standing are no newcomers until the first count.
    update community.member set trust_level = 1 where trust_level = 0 and post_count >= 5 and status <> 'pending';
  `,
};
