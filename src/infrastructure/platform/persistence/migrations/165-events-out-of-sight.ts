import type { Migration } from '../migration.ts';

/** The channel of an event knows whom the event is for, and whether a decision took that out of sight, as Events tells it. */
export const migration165EventsOutOfSight: Migration = {
  name: '165-events-out-of-sight',
  sql: `
    alter table community.chat_channel
      add column event_audience text,
      add column event_away boolean not null default false;
    update community.chat_channel c set event_audience = g.audience, event_away = g.away <> '[]'
      from events.gathering g where c.kind = 'event' and g.id = c.id;
    update community.chat_channel set event_audience = 'staff' where kind = 'event' and event_audience is null;
    alter table community.chat_channel
      add constraint chat_channel_event_audience check ((kind = 'event') = (event_audience is not null));
  `,
};
