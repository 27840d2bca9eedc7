import type { Migration } from '../migration.ts';

/** Where what a decision is about stood, so that a right limited to some categories ends there. */
export const migration038DecisionCategories: Migration = {
  name: '038-decision-categories',
  sql: `
    alter table moderation.decision add column category_id uuid;
    update moderation.decision d set category_id = (select t.category_id from community.topic t where t.id = d.target_id::uuid)
      where d.target_kind = 'topic';
    update moderation.decision d set category_id = (
        select t.category_id from community.post p join community.topic t on t.id = p.topic_id where p.id = d.target_id::uuid)
      where d.target_kind = 'post';
  `,
};
