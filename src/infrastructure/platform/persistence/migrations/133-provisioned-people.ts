import type { Migration } from '../migration.ts';

/** Of whom the organisation's directory told, and groups of which it says who is in them. */
export const migration133ProvisionedPeople: Migration = {
  name: '133-provisioned-people',
  sql: `
    create table community.provisioned_person (
      id uuid primary key,
      user_name text,
      user_name_key text constraint provisioned_person_user_name unique,
      external_id text,
      email text,
      email_key text,
      is_active boolean not null,
      member_id uuid constraint provisioned_person_member unique references community.member,
      group_ids uuid[] not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      -- Whom the directory forgot is kept for as long as they are shut out, by nothing but the member.
      constraint provisioned_person_forgotten check (user_name is not null or (member_id is not null and not is_active))
    );
    create index provisioned_person_email on community.provisioned_person (email_key);
    create index provisioned_person_external on community.provisioned_person (external_id);
    create index provisioned_person_place on community.provisioned_person (created_at, id);
    create index provisioned_person_groups on community.provisioned_person using gin (group_ids);

    alter table moderation.member_group drop constraint member_group_membership_check;
    alter table moderation.member_group add constraint member_group_membership_check
      check (membership in ('open', 'closed', 'secret', 'directory'));
  `,
};
