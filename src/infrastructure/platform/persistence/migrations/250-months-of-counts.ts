import type { Migration } from '../migration.ts';

/**
 * The days of each measure by month, in one text, for who reads years of them: a year is then twelve rows a measure, and not three
 * hundred. Made of the days by the statement that writes them, whoever writes: nothing can be in one and not in the other.
 */
export const migration250MonthsOfCounts: Migration = {
  name: '250-months-of-counts',
  sql: `
    create table insights.month_count (
      branch text not null,
      month date not null,
      measure text not null,
      -- [[day of the month, n, whole, [seconds, ...]], ...]
      days text not null,
      primary key (branch, month, measure)
    );
    -- Read whole: to make it small would cost more than it saves.
    alter table insights.month_count alter column days set storage external;

    create function insights.pack_months() returns trigger language plpgsql as $pack$
    begin
      -- One after the other: whoever waited sees the days of whom they waited for.
      perform pg_advisory_xact_lock(hashtext('insights.month_count'));
      insert into insights.month_count (branch, month, measure, days)
      select touched.branch, touched.month, touched.measure, '[' || coalesce(string_agg(
        '[' || extract(day from c.day) || ',' || c.n || ',' || c.whole || ',[' || array_to_string(c.seconds, ',') || ']]', ','), '') || ']'
      from (select distinct branch, date_trunc('month', day)::date as month, measure from changed) touched
      left join (
        select d.* from insights.daily_count d
        where d.day >= (select min(date_trunc('month', day))::date from changed)
          and d.day < (select (max(date_trunc('month', day)) + interval '1 month')::date from changed)) c
        on c.branch = touched.branch and c.measure = touched.measure and date_trunc('month', c.day)::date = touched.month
      group by touched.branch, touched.month, touched.measure
      on conflict (branch, month, measure) do update set days = excluded.days;
      return null;
    end $pack$;
    create trigger months_of_new after insert on insights.daily_count
      referencing new table as changed for each statement execute function insights.pack_months();
    create trigger months_of_changed after update on insights.daily_count
      referencing new table as changed for each statement execute function insights.pack_months();
    create trigger months_of_gone after delete on insights.daily_count
      referencing old table as changed for each statement execute function insights.pack_months();

    insert into insights.month_count (branch, month, measure, days)
    select branch, date_trunc('month', day)::date, measure, '[' || string_agg(
      '[' || extract(day from day) || ',' || n || ',' || whole || ',[' || array_to_string(seconds, ',') || ']]', ',') || ']'
    from insights.daily_count group by 1, 2, 3;

    -- It was for those reads.
    drop index insights.daily_count_by_branch;
  `,
};
