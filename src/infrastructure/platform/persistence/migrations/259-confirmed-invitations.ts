import type { Migration } from '../migration.ts';

/**
 * How many of those who came by an invitation confirmed their address: a number of its own, that stays when one of them leaves
 * and nothing is kept of who they were.
 */
export const migration259ConfirmedInvitations: Migration = {
  name: '259-confirmed-invitations',
  sql: `
    alter table community.invitation add column confirmed integer not null default 0 check (confirmed >= 0);
    update community.invitation i set confirmed = reached.count
    from (
      select j.invitation_id, count(*)::int as count
      from community.invited_member j join community.member m on m.id = j.member_id
      where m.status in ('active', 'silenced') group by j.invitation_id) reached
    where reached.invitation_id = i.id;

    create function community.count_confirmed_guest() returns trigger language plpgsql as $count$
    begin
      update community.invitation i set confirmed = i.confirmed + 1
      from community.invited_member j where j.member_id = new.id and i.id = j.invitation_id;
      return null;
    end $count$;
    create trigger guest_confirmed after update of status on community.member for each row
      when (old.status = 'pending' and new.status in ('active', 'silenced'))
      execute function community.count_confirmed_guest();

    create function community.count_confirmed_arrival() returns trigger language plpgsql as $count$
    begin
      update community.invitation i set confirmed = i.confirmed + 1
      from community.member m where m.id = new.member_id and m.status in ('active', 'silenced')
        and i.id = new.invitation_id;
      return null;
    end $count$;
    create trigger guest_arrived after insert on community.invited_member for each row
      execute function community.count_confirmed_arrival();
  `,
};
