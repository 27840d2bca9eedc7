import type { Migration } from '../migration.ts';

/** Who comes to a group and where its rights reach; Community keeps a copy of who is in which. And whom a session tries the site as. */
export const migration033Groups: Migration = {
  name: '033-groups',
  sql: `
    alter table moderation.member_group
      add column membership text not null default 'closed' check (membership in ('open', 'closed', 'secret')),
      add column category_ids uuid[];
    alter table community.member add column groups text[] not null default '{}';
    update community.member m set groups = mine.slugs
      from (select n.member_id, array_agg(k.slug order by k.slug) as slugs from moderation.group_membership n
            join moderation.member_group k on k.id = n.group_id group by n.member_id) mine
      where mine.member_id = m.id;
    alter table community.session add column trying jsonb;
    create index group_membership_latest on moderation.group_membership (group_id, added_at desc, member_id desc);
  `,
};
