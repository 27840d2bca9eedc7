import type { PastParticipants } from '#application/events/registrations/forget-participants';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import type { Sql } from '../../platform/persistence/sql.ts';

const NOBODYS = `'${FORMER_MEMBER}'::uuid`;
/** Each is done well within the time that a statement has. */
const LOT = 5_000;

/** Rows of an event that lead to somebody, by table, and what becomes of them. Rows that only count stay, so that figures do. */
const NAMED = [
  // Another id stands in for the member, in no order.
  {
    table: 'registration',
    which: 't.gathering_id = $1 and not t.forgotten',
    change: `update events.registration t set member_id = gen_random_uuid(), note = '', answers = '[]', forgotten = true`,
  },
  // What they asked stays on the wall, of no one in particular.
  {
    table: 'question',
    which: `t.gathering_id = $1 and t.author_id <> ${NOBODYS}`,
    change: `update events.question t set author_id = ${NOBODYS}`,
  },
  {
    table: 'question_vote',
    which: 't.question_id in (select id from events.question where gathering_id = $1)',
    change: 'delete from events.question_vote t',
  },
  { table: 'hand', which: 't.gathering_id = $1', change: 'delete from events.hand t' },
  // How many followed at once stays: one row for each of them, of nobody.
  {
    table: 'session_visit',
    which: 't.gathering_id = $1 and not t.forgotten',
    change: 'update events.session_visit t set member_id = gen_random_uuid(), forgotten = true',
  },
] as const;

const STILL_NAMED = `
  select g.id from events.gathering g
  where g.ends_at < $1 and (${NAMED.map(
    ({ table, which }) => `exists (select from events.${table} t where ${which.replace('$1', 'g.id')})`,
  ).join(' or ')})
  order by g.ends_at, g.id`;

export class SqlPastParticipants implements PastParticipants {
  constructor(private readonly sql: Sql) {}

  async stillNamed(before: Date): Promise<readonly GatheringId[]> {
    const rows = await this.sql.rows<{ id: GatheringId }>(STILL_NAMED, [before]);
    return rows.map(({ id }) => id);
  }

  async forgetSome(id: GatheringId): Promise<boolean> {
    for (const { table, which, change } of NAMED) {
      const done = await this.sql.rows(
        `${change} where t.ctid = any(array(
           select t.ctid from events.${table} t where ${which} limit ${LOT} for update)) returning 1`,
        [id],
      );
      if (done.length > 0) return true;
    }
    return false;
  }
}
