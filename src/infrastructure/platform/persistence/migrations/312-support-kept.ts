import type { Migration } from '../migration.ts';

/**
 * How many support an idea stands beside it, written as votes are given, moved and taken back: lists are ordered by it. Counted
 * while nobody votes, by the lock that the triggers take: a million votes are a second. Rows of several ideas are taken in one order.
 */
export const migration312SupportKept: Migration = {
  name: '312-support-kept',
  sql: `
    create table engagement.idea_support (
      idea_id uuid primary key references engagement.idea on delete cascade,
      votes integer not null
    );

    create function engagement.count_support() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into engagement.idea_support as kept (idea_id, votes)
          select idea_id, count(*) from given group by idea_id order by idea_id
          on conflict (idea_id) do update set votes = kept.votes + excluded.votes;
      elsif tg_op = 'DELETE' then
        insert into engagement.idea_support as kept (idea_id, votes)
          select idea_id, -count(*) from taken group by idea_id order by idea_id
          on conflict (idea_id) do update set votes = kept.votes + excluded.votes;
      elsif tg_op = 'UPDATE' then
        insert into engagement.idea_support as kept (idea_id, votes)
          select idea_id, sum(more) from (
            select idea_id, -1 as more from taken union all select idea_id, 1 from given) changed
          group by idea_id having sum(more) <> 0 order by idea_id
          on conflict (idea_id) do update set votes = kept.votes + excluded.votes;
      else
        delete from engagement.idea_support;
      end if;
      return null;
    end $$;
    create trigger support_given after insert on engagement.idea_vote
      referencing new table as given for each statement execute function engagement.count_support();
    create trigger support_moved after update on engagement.idea_vote
      referencing old table as taken new table as given for each statement execute function engagement.count_support();
    create trigger support_taken after delete on engagement.idea_vote
      referencing old table as taken for each statement execute function engagement.count_support();
    create trigger support_emptied after truncate on engagement.idea_vote
      for each statement execute function engagement.count_support();

    insert into engagement.idea_support (idea_id, votes)
      select idea_id, count(*) from engagement.idea_vote group by idea_id;
  `,
};
