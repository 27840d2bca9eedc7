import type { Migration } from '../migration.ts';

/**
 * What is asked in the session of an event, who wants it answered, and who asks for the word. Votes are counted on the
 * question as they are cast: hundreds look at a wall at once.
 */
export const migration084LiveSessions: Migration = {
  name: '084-live-sessions',
  sql: `
    create table events.question (
      id uuid primary key,
      gathering_id uuid not null references events.gathering,
      author_id uuid not null,
      asked_at timestamptz not null,
      body text not null,
      standing text not null default 'published' check (standing in ('published', 'held', 'hidden', 'deleted')),
      decision_id uuid,
      answered_at timestamptz,
      votes integer not null default 0
    );
    create index question_of_gathering on events.question (gathering_id, votes desc, id);
    create index question_of_author on events.question (author_id, asked_at);

    create table events.question_vote (
      question_id uuid not null references events.question,
      member_id uuid not null,
      cast_at timestamptz not null,
      primary key (question_id, member_id)
    );
    create index question_vote_member on events.question_vote (member_id);

    create table events.hand (
      gathering_id uuid not null references events.gathering,
      member_id uuid not null,
      raised_at timestamptz not null,
      primary key (gathering_id, member_id)
    );
  `,
};
