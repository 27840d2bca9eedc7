import type { Migration } from '../migration.ts';

/** What members did as facts told it, the rules of points, and the ledger that follows from both. */
export const migration040Engagement: Migration = {
  name: '040-engagement',
  sql: `
    create schema engagement;

    create table engagement.act (
      position bigint generated always as identity primary key,
      fact_id uuid not null,
      event text not null,
      source text not null,
      kind text not null check (kind in ('done', 'undone')),
      member_id uuid not null,
      by_id uuid,
      at timestamptz not null,
      post_id uuid,
      topic_id uuid,
      category_id uuid,
      branches text[] not null default '{}',
      own boolean not null,
      points integer,
      constraint act_once unique (fact_id, event, source)
    );
    create index act_member on engagement.act (member_id, event, position);
    create index act_by on engagement.act (by_id, position) where by_id is not null;
    create index act_post on engagement.act (post_id, event) where post_id is not null;

    create table engagement.point_rule (
      key text not null,
      number integer not null check (number > 0),
      event text not null,
      label text not null,
      explanation text not null,
      points integer not null check (points between 0 and 1000),
      day_cap integer check (day_cap > 0),
      month_cap integer check (month_cap > 0),
      post_cap integer check (post_cap > 0),
      pair_cap integer check (pair_cap > 0),
      from_at timestamptz not null,
      changed_by uuid,
      changed_at timestamptz not null default now(),
      primary key (key, number)
    );

    -- One row beside each name: what pages show of somebody's points.
    create table engagement.participant (
      member_id uuid primary key,
      points integer not null default 0
    );

    create table engagement.line (
      id uuid generated always as (md5(member_id::text || ' ' || rule || ' ' || source || ' ' || turn::text)::uuid) stored
        constraint line_id_unique unique,
      member_id uuid not null references engagement.participant,
      rule text not null,
      source text not null,
      turn integer not null check (turn > 0),
      version integer not null,
      points integer not null,
      worth integer not null,
      full_points integer not null,
      limited_by text,
      why text not null,
      at timestamptz not null,
      earned_on date not null,
      fact_id uuid not null,
      post_id uuid,
      topic_id uuid,
      category_id uuid,
      branches text[] not null default '{}',
      primary key (member_id, rule, source, turn)
    );
    create index line_latest on engagement.line (member_id, at desc, id desc);

    -- What was told and booked only grows. A replay alone may write a ledger anew, and says so to this transaction.
    create function engagement.only_grows() returns trigger language plpgsql as $$
    begin
      if current_setting('engagement.replaying', true) = 'on' and tg_table_name = 'line' then return null; end if;
      raise exception 'engagement.% only grows', tg_table_name using errcode = 'restrict_violation';
    end $$;
    create trigger only_grows before update or delete or truncate on engagement.act
      for each statement execute function engagement.only_grows();
    create trigger only_grows before update or delete or truncate on engagement.line
      for each statement execute function engagement.only_grows();
  `,
};
