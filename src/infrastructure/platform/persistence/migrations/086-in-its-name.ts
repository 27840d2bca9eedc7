import type { Migration } from '../migration.ts';

/**
 * What the organisation said, and to what: a seal is true as the answer to one question, and an answer to an idea is the
 * organisation's where whoever gave it spoke in its name. Seals that stand are taken to answer what is asked now.
 */
export const migration086InItsName: Migration = {
  name: '086-in-its-name',
  sql: `
    alter table community.seal add column question_hash text;
    update community.seal s set question_hash = community.text_hash(t.title || E'\\n\\n' || opening.source)
      from community.post p
      join community.topic t on t.id = p.topic_id
      join community.post opening on opening.topic_id = t.id and opening.position = 1
      where p.id = s.post_id;
    update community.seal set question_hash = '' where question_hash is null;
    alter table community.seal alter column question_hash set not null;

    alter table engagement.idea_answer add column is_official boolean not null default false;
    update engagement.idea_answer set is_official = true where department is not null;
  `,
};
