import type { Migration } from '../migration.ts';

/**
 * Tells at commit, in every process, of whom what they may hear may be less than it was: a seat or the running of an event that was given
 * up, a branch that is not theirs any more. Each process then looks at their connections, which it does every few seconds anyway.
 */
export const migration468WhoHearsLess: Migration = {
  name: '468-who-hears-less',
  sql: `
    create function community.seat_given_up_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('listener:' || old.member_id);
      return null;
    end $$;
    create trigger seat_given_up_told after update of seated, runs on community.event_seat
      for each row when (old.seated and not new.seated or old.runs and not new.runs)
      execute function community.seat_given_up_told();

    create function community.branch_given_up_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('listener:' || old.id);
      return null;
    end $$;
    create trigger branch_given_up_told after update of branches on community.member
      for each row when (not old.branches <@ new.branches)
      execute function community.branch_given_up_told();
  `,
};
