import type { Migration } from '../migration.ts';

/** Whom the directory forgot stays shut out once their account is closed: by the bare id of a member who is no more. */
export const migration149ForgottenByTheDirectory: Migration = {
  name: '149-forgotten-by-the-directory',
  sql: `
    alter table community.provisioned_person drop constraint provisioned_person_member_id_fkey;
  `,
};
