import type { OwnSite } from '../support/own-site.ts';

/** One row of a registration or of an event as a transaction left it, in the order in which events were held. */
export interface Step {
  readonly transaction: string;
  /** Null where it is the event that was changed. */
  readonly member: string | null;
  readonly branches: readonly string[];
  readonly turn: number | null;
  readonly state: string | null;
  readonly pool: string | null;
  readonly capacity: number | null;
}

/** Has the database write down every state that a registration and an event ever had, whoever writes it. */
export async function keepHistory(site: OwnSite): Promise<void> {
  await site.rows(`
    create schema proof;
    create table proof.step (place bigserial, transaction text not null default pg_current_xact_id()::text, gathering uuid not null,
      member uuid, branches text[] not null default '{}', turn int, state text, pool text, capacity int);
    create function proof.note() returns trigger language plpgsql as $$ begin
      if tg_table_name = 'gathering' then
        insert into proof.step (gathering, capacity) values (new.id, new.capacity);
      else
        insert into proof.step (gathering, member, branches, turn, state, pool)
          values (new.gathering_id, new.member_id, new.branches, new.turn, new.state, new.pool);
      end if;
      return null;
    end $$;
    create trigger noted after insert or update on events.registration for each row execute function proof.note();
    create trigger noted after update on events.gathering for each row execute function proof.note();
  `);
}

export const historyOf = (site: OwnSite, event: string): Promise<Step[]> =>
  site.rows<Step>(
    'select transaction, member, branches, turn, state, pool, capacity from proof.step where gathering = $1 order by place',
    [event],
  );
