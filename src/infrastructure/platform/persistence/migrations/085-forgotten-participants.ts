import type { Migration } from '../migration.ts';

/** Three months after an event, nothing says any more who came to it. */
export const migration085ForgottenParticipants: Migration = {
  name: '085-forgotten-participants',
  sql: `
    alter table events.registration add column forgotten boolean not null default false;
  `,
};
