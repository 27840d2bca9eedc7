import type { Migration } from '../migration.ts';

/** Rules about what members may write: their versions, their dry runs, and what they found. */
export const migration021Words: Migration = {
  name: '021-words',
  sql: `
    create table moderation.word_rule (
      id uuid primary key,
      key text not null,
      label text not null,
      last_number integer not null,
      in_force integer,
      version integer not null default 1,
      constraint word_rule_key_unique unique (key)
    );
    create table moderation.word_rule_version (
      id uuid primary key,
      rule_id uuid not null references moderation.word_rule deferrable initially deferred,
      number integer not null,
      definition jsonb not null,
      note text not null,
      written_by uuid,
      written_at timestamptz not null,
      unique (rule_id, number)
    );
    create table moderation.word_dry_run (
      id uuid primary key,
      rule_id uuid not null references moderation.word_rule,
      number integer not null,
      asked_by uuid,
      asked_at timestamptz not null,
      since timestamptz not null,
      /* How many texts there are to read, and how many are read. */
      expected integer not null default 0,
      done integer not null default 0,
      finished_at timestamptz,
      report jsonb
    );
    create index word_dry_run_rule on moderation.word_dry_run (rule_id, number, asked_at desc);

    /* What a rule found. Never the text itself: it may be what nobody should keep. */
    create table moderation.word_hit (
      id uuid primary key,
      at timestamptz not null,
      rule_id uuid not null,
      rule_key text not null,
      version integer not null,
      action text not null,
      target_kind text not null,
      target_id text,
      author_id uuid,
      field text not null,
      spans jsonb not null,
      cause text not null,
      unique (cause, rule_id, field)
    );
    create index word_hit_rule on moderation.word_hit (rule_id, at desc);
    create index word_hit_target on moderation.word_hit (target_kind, target_id) where target_id is not null;

    /* What waits for a moderator, with what it would have told others. */
    alter table community.topic add column held jsonb;
    alter table community.post add column held jsonb;

    create function moderation.words_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('words'); return null; end $$;
    create trigger word_rule_told after insert or delete or update of in_force on moderation.word_rule
      for each statement execute function moderation.words_told();
  `,
};
