import type { Migration } from '../migration.ts';

/** A case is for those alone who may read what it is about, where that stands now. */
export const migration089CirclesOfCases: Migration = {
  name: '089-circles-of-cases',
  sql: `
    alter table moderation.review_item add column audience text;
    update moderation.review_item i set audience = t.audience, category_id = t.category_id
    from community.topic t left join community.post p on p.topic_id = t.id
    where (i.target_kind = 'topic' and i.target_id = t.id::text) or (i.target_kind = 'post' and i.target_id = p.id::text);
  `,
};
