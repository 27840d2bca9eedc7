import type { Migration } from '../migration.ts';

/**
 * Months of counts follow their days also when all are emptied at once. No day moves to another place: who counts anew takes away and
 * writes, which both packs the month.
 */
export const migration251MonthsKeepToDays: Migration = {
  name: '251-months-keep-to-days',
  sql: `
    create function insights.empty_months() returns trigger language plpgsql as $empty$
    begin
      truncate insights.month_count;
      return null;
    end $empty$;
    create trigger months_of_none after truncate on insights.daily_count
      for each statement execute function insights.empty_months();

    create function insights.refuse_move() returns trigger language plpgsql as $refuse$
    begin
      raise exception 'the count of % on % moves to no other day, branch or measure: delete it and insert another',
        old.measure, old.day;
    end $refuse$;
    create trigger counts_stay before update on insights.daily_count for each row
      when ((old.day, old.branch, old.measure) is distinct from (new.day, new.branch, new.measure))
      execute function insights.refuse_move();
  `,
};
