import type { Migration } from '../migration.ts';

/** What a merge of ideas changed, and which votes it moved or gave back: so that both are as before where the decision falls. */
export const migration208IdeasMergedByDecision: Migration = {
  name: '208-ideas-merged-by-decision',
  sql: `
    alter table engagement.idea add column merge jsonb;
    create table engagement.merged_vote (
      decision_id uuid not null,
      idea_id uuid not null references engagement.idea,
      member_id uuid not null,
      place smallint,
      cast_at timestamptz not null,
      moved boolean not null,
      primary key (decision_id, member_id)
    );
    create index merged_vote_member on engagement.merged_vote (member_id);
    create index merged_vote_idea on engagement.merged_vote (idea_id);
  `,
};
