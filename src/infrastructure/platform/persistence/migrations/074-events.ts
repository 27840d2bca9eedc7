import type { Migration } from '../migration.ts';

/**
 * Events and who comes. A member has one registration for an event, whatever they do: the key says so. Seats are counted
 * while the row of the event is locked; turns on the waiting list are numbered by then.
 */
export const migration074Events: Migration = {
  name: '074-events',
  sql: `
    create schema events;
    create sequence events.gathering_number;
    create table events.gathering (
      id uuid primary key,
      number integer not null constraint gathering_number_unique unique,
      author_id uuid not null,
      created_at timestamptz not null,
      series_id uuid,
      code text not null,
      slug text not null,
      kind text not null check (kind in ('webinar', 'ama', 'workshop', 'office_hours', 'meetup')),
      title text not null,
      summary text not null,
      audience text not null check (audience in ('public', 'members', 'staff')),
      branches text[] not null default '{}',
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      zone text not null,
      place text not null,
      link text not null,
      capacity integer check (capacity > 0),
      reserved jsonb not null default '[]',
      agenda jsonb not null default '[]',
      speakers text[] not null default '{}',
      hosts uuid[] not null default '{}',
      state text not null check (state in ('draft', 'published', 'cancelled')),
      cancelled_because text not null default '',
      sequence integer not null default 0,
      source text not null,
      html text not null,
      plain text not null,
      replay text not null default '',
      minutes_source text not null default '',
      minutes_html text not null default '',
      minutes_plain text not null default '',
      version integer not null default 1
    );
    create index gathering_by_time on events.gathering (starts_at, id);
    create index gathering_series on events.gathering (series_id) where series_id is not null;

    create table events.registration (
      id uuid primary key,
      gathering_id uuid not null references events.gathering,
      number integer not null,
      member_id uuid not null,
      branches text[] not null default '{}',
      registered_at timestamptz not null,
      turn integer not null,
      state text not null check (state in ('confirmed', 'waiting', 'offered', 'cancelled')),
      pool text check ((pool is not null) = (state in ('confirmed', 'offered'))),
      offered_until timestamptz check ((offered_until is not null) = (state = 'offered')),
      attended_at timestamptz,
      note text not null default '',
      reminded text,
      version integer not null default 1,
      constraint registration_of_member unique (gathering_id, member_id),
      constraint registration_turn unique (gathering_id, turn)
    );
    create index registration_member on events.registration (member_id);
    create index registration_waiting on events.registration (gathering_id, turn) where state in ('waiting', 'offered');

    create table events.calendar_feed (
      member_id uuid primary key,
      token_hash text not null constraint calendar_feed_token unique,
      made_at timestamptz not null
    );
  `,
};
