import type { Migration } from '../migration.ts';

/**
 * What is counted, and what was counted. The log of activities only grows, as the ledger of points does; so do the visits,
 * until they are old. What each day gave stands in rows of its own, which a recount alone may change, keeping what was there.
 */
export const migration092Insights: Migration = {
  name: '092-insights',
  sql: `
    create schema insights;

    create table insights.activity (
      position bigint generated always as identity primary key,
      fact_id uuid not null,
      kind text not null,
      at timestamptz not null,
      day date not null,
      member_id uuid,
      staff boolean not null,
      branches text[] not null default '{}',
      topic_id uuid,
      post_id uuid,
      about_id uuid,
      number integer,
      category_id uuid,
      constraint activity_told_once unique (fact_id, kind)
    );
    create index activity_by_day on insights.activity (day, kind);
    create index activity_of_topic on insights.activity (topic_id, at) where topic_id is not null;
    create index activity_of_member on insights.activity (member_id, at) where member_id is not null;
    create index activity_questions on insights.activity (at) where kind = 'question.asked';
    create index activity_reports on insights.activity (about_id, at) where kind = 'report.filed';
    create index activity_joined on insights.activity (day) where kind = 'member.joined';

    create function insights.refuse_change() returns trigger language plpgsql as $refuse$
    begin
      raise exception 'The log of activities only grows';
    end $refuse$;
    create trigger activity_only_grows before update or delete on insights.activity
      for each row execute function insights.refuse_change();

    -- Which page was opened, and from where, is nowhere: somebody came on that day, and no more.
    create table insights.visit (
      day date not null,
      member_id uuid not null,
      staff boolean not null,
      branches text[] not null default '{}',
      primary key (day, member_id)
    );
    create table insights.page_count (
      day date not null,
      reader text not null check (reader in ('visitor', 'robot')),
      pages bigint not null,
      primary key (day, reader)
    );
    create table insights.search_day (
      day date primary key,
      searches integer not null,
      in_vain integer not null
    );

    create table insights.counted_day (
      source text not null,
      day date not null,
      version integer not null,
      counted_at timestamptz not null default now(),
      mended_at timestamptz,
      primary key (source, day)
    );
    create table insights.daily_count (
      day date not null,
      measure text not null,
      branch text not null default '',
      source text not null,
      n bigint not null,
      whole bigint not null,
      seconds integer[] not null default '{}',
      primary key (day, measure, branch)
    );
    create table insights.former_count (
      id bigint generated always as identity primary key,
      source text not null,
      day date not null,
      measure text not null,
      branch text not null,
      n bigint not null,
      whole bigint not null,
      seconds integer[] not null,
      replaced_at timestamptz not null default now()
    );
  `,
};
