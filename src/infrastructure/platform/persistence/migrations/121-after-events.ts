import type { Migration } from '../migration.ts';

/**
 * What comes after an event: questions that become topics, letters to those who registered, a survey for those who came, and
 * what its figures are made of. A question becomes one topic: the index says so.
 */
export const migration121AfterEvents: Migration = {
  name: '121-after-events',
  sql: `
    alter table events.question
      add column signs boolean not null default false,
      add column topic_id uuid;
    create unique index question_topic on events.question (topic_id) where topic_id is not null;

    alter table events.gathering add column survey_id uuid;
    alter table events.registration
      add column promoted_at timestamptz,
      add column surveyed_at timestamptz;

    create table events.letter (
      id uuid primary key,
      gathering_id uuid not null references events.gathering,
      author_id uuid not null,
      sent_at timestamptz not null,
      readers text not null check (readers in ('seated', 'waiting', 'attended')),
      subject text not null,
      body text not null,
      count integer not null check (count > 0)
    );
    create index letter_of_gathering on events.letter (gathering_id, sent_at);

    create table events.session_visit (
      gathering_id uuid not null references events.gathering,
      slot integer not null,
      member_id uuid not null,
      primary key (gathering_id, slot, member_id)
    );
    create index session_visit_member on events.session_visit (member_id);
  `,
};
