import type { MigrationBeside } from '../migration.ts';

/** What was kept before with signs written out: some thousands in each transaction, so that who sends or redacts waits for no more. */
export const migration480WrittenOutBefore: MigrationBeside = {
  name: '480-written-out-before',
  beside: [
    `do $$
    declare
      reached uuid := '00000000-0000-0000-0000-000000000000';
      try integer := 0;
    begin
      loop
        with lot as materialized (
          select delivery_id, number, excerpt from site.webhook_attempt
          where (delivery_id, number) > (reached, try) order by delivery_id, number limit 5000),
        emptied as (
          update site.webhook_attempt a set excerpt = '' from lot
          where (a.delivery_id, a.number) = (lot.delivery_id, lot.number) and site.may_stay_written_out(lot.excerpt))
        select delivery_id, number into reached, try from lot order by delivery_id desc, number desc limit 1;
        exit when not found;
        commit;
      end loop;
    end $$`,
  ],
};
