import type { Migration } from '../migration.ts';

/**
 * Surveys, and two stores of what became of them that nothing joins where a survey is anonymous: `survey_turnout` says who
 * has answered, a `survey_box` how often each mark was made in a branch, and `survey_words` what was answered in words, in
 * the order of the alphabet. Neither has a moment or a number, and a box is one row for all its answers, so that no order is
 * left either, and no answer of somebody to one question beside their answer to another.
 */
export const migration054Surveys: Migration = {
  name: '054-surveys',
  sql: `
    create table engagement.survey (
      id uuid primary key,
      slug text not null constraint survey_slug_unique unique,
      author_id uuid not null,
      written_at timestamptz not null,
      title text not null,
      intro text not null default '',
      anonymous boolean not null,
      audiences text[] not null check (cardinality(audiences) > 0),
      quotas jsonb not null default '{}' check (jsonb_typeof(quotas) = 'object'),
      pages jsonb not null check (jsonb_typeof(pages) = 'array'),
      opened_at timestamptz,
      closes_at timestamptz,
      closed_at timestamptz,
      invited_at timestamptz,
      published text[],
      version integer not null default 1,
      constraint survey_anonymity unique (id, anonymous),
      constraint survey_has_end check ((opened_at is null) = (closes_at is null))
    );
    create index survey_latest on engagement.survey (written_at desc, id desc);

    -- What is not handed in yet, so that somebody may go on another day: it has no moment, and is gone with the answer.
    create table engagement.survey_draft (
      survey_id uuid not null references engagement.survey on delete cascade,
      member_id uuid not null,
      branch text not null,
      answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
      primary key (survey_id, member_id)
    );
    create index survey_draft_member on engagement.survey_draft (member_id);

    -- The key over the anonymity as well: once an answer is in, nobody switches it.
    create table engagement.survey_turnout (
      survey_id uuid not null,
      member_id uuid not null,
      anonymous boolean not null,
      primary key (survey_id, member_id),
      constraint survey_turnout_anonymity foreign key (survey_id, anonymous) references engagement.survey (id, anonymous)
    );
    create index survey_turnout_member on engagement.survey_turnout (member_id);

    create table engagement.survey_box (
      survey_id uuid not null references engagement.survey,
      branch text not null,
      responses integer not null check (responses > 0),
      marks jsonb not null default '{}',
      primary key (survey_id, branch)
    );

    create table engagement.survey_words (
      survey_id uuid not null references engagement.survey,
      question text not null,
      answers text[] not null,
      primary key (survey_id, question)
    );

    create table engagement.survey_response (
      survey_id uuid not null,
      member_id uuid not null,
      branch text not null,
      marks jsonb not null,
      words jsonb not null,
      primary key (survey_id, member_id),
      constraint survey_response_of foreign key (survey_id, member_id) references engagement.survey_turnout
    );
  `,
};
