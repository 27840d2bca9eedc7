import type { Migration } from '../migration.ts';

/**
 * Tells at commit, in every process, which channel of an event may be for fewer than it was: its event is for the team alone or out of
 * sight, or seats of it are there no more. Each process then looks at who is in it.
 */
export const migration472ChannelsForFewer: Migration = {
  name: '472-channels-for-fewer',
  sql: `
    create function community.channel_for_fewer_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('channel:chat:' || new.id);
      return null;
    end $$;
    create trigger channel_for_fewer_told after update of event_audience, event_away on community.chat_channel
      for each row when (old.event_audience is distinct from new.event_audience or not old.event_away and new.event_away)
      execute function community.channel_for_fewer_told();

    create function community.seats_gone_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('channel:chat:' || gathering_id) from (select distinct gathering_id from gone) seats;
      return null;
    end $$;
    create trigger seats_gone_told after delete on community.event_seat
      referencing old table as gone for each statement execute function community.seats_gone_told();
  `,
};
