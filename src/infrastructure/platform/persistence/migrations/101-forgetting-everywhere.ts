import type { Migration } from '../migration.ts';

/** The log of what was done lets go of who left, as the ledgers do. */
export const migration101ForgettingEverywhere: Migration = {
  name: '101-forgetting-everywhere',
  sql: `
    create or replace function insights.refuse_change() returns trigger language plpgsql as $refuse$
    begin
      if tg_op = 'UPDATE' and current_setting('platform.forgetting', true) = 'on' then return new; end if;
      raise exception 'The log of activities only grows';
    end $refuse$;
  `,
};
