import type { Migration } from '../migration.ts';

/**
 * By which audiences of a test each tester came, so that who came by a group is not kept by a segment; and since when they may not
 * take part. Of testers from before nobody knows the first: a segment of the test counts as theirs.
 */
export const migration357TestersByTheirAudience: Migration = {
  name: '357-testers-by-their-audience',
  sql: `
    alter table engagement.tester add column came_by text[];
    alter table engagement.tester add column kept_out_at timestamptz;
  `,
};
