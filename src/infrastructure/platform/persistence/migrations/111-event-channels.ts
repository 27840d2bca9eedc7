import type { Migration } from '../migration.ts';

/**
 * The channel of an event is called by the id of the event. Community keeps who has a seat, as Events told it, and gives
 * them the circle of the channel. Events that are published already get theirs.
 */
export const migration111EventChannels: Migration = {
  name: '111-event-channels',
  sql: `
    alter table community.chat_channel
      add column opens_at timestamptz,
      add column closes_at timestamptz,
      drop constraint chat_channel_kind_check,
      add constraint chat_channel_kind_check check (kind in ('public', 'branch', 'announcement', 'direct', 'event')),
      add constraint chat_channel_open check ((kind = 'event') = (opens_at is not null) and (opens_at is null) = (closes_at is null));

    create table community.event_seat (
      gathering_id uuid not null,
      member_id uuid not null references community.member,
      seated boolean not null default false,
      runs boolean not null default false,
      changed_at timestamptz not null,
      primary key (gathering_id, member_id)
    );
    create index event_seat_member on community.event_seat (member_id) where seated or runs;

    insert into community.chat_channel (id, slug, name, description, kind, audience, retention_days, opened_at, opens_at, closes_at)
      select g.id, 'evenement-' || g.number, g.title, g.summary, 'event', 'event:' || g.id || ' staff', 90, now(),
        g.starts_at - interval '15 minutes', g.ends_at + interval '1 hour'
      from events.gathering g where g.state = 'published' and g.ends_at > now();
    insert into community.event_seat (gathering_id, member_id, seated, changed_at)
      select r.gathering_id, r.member_id, true, now() from events.registration r
      join events.gathering g on g.id = r.gathering_id and g.state = 'published' and g.ends_at > now()
      join community.member m on m.id = r.member_id where r.state = 'confirmed';
    insert into community.event_seat (gathering_id, member_id, runs, changed_at)
      select g.id, m.id, true, now() from events.gathering g
      join community.member m on m.id = g.author_id or m.id = any(g.hosts)
      where g.state = 'published' and g.ends_at > now()
      on conflict (gathering_id, member_id) do update set runs = true;
  `,
};
