import type { Migration } from '../migration.ts';

/** Authors take back what they proposed, and mend or take back what they said of ideas. */
export const migration063WithdrawnIdeas: Migration = {
  name: '063-withdrawn-ideas',
  sql: `
    alter table engagement.idea drop constraint idea_status_check, add constraint idea_status_check check (status in
      ('proposed', 'under_review', 'planned', 'in_progress', 'delivered', 'declined', 'merged', 'withdrawn'));
    alter table engagement.idea_comment add column edited_at timestamptz, add column withdrawn_at timestamptz;
  `,
};
