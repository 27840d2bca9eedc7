import type { PastParticipants } from '#application/events/registrations/forget-participants';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * The rows stay, so that figures do, and lead to nobody: another id stands in for the member, in no order. `forgotten` says
 * that it was done.
 */
const UNNAME = `
  update events.registration r set member_id = gen_random_uuid(), note = '', answers = '[]', forgotten = true
  from events.gathering g where g.id = r.gathering_id and g.ends_at < $1 and not r.forgotten`;
/** What they asked stays on the wall, of no one in particular. */
const ASKED = `
  update events.question q set author_id = '${FORMER_MEMBER}'
  from events.gathering g where g.id = q.gathering_id and g.ends_at < $1 and q.author_id <> '${FORMER_MEMBER}'`;
const VOTES = `
  delete from events.question_vote v using events.question q, events.gathering g
  where q.id = v.question_id and g.id = q.gathering_id and g.ends_at < $1`;
const HANDS = `
  delete from events.hand h using events.gathering g where g.id = h.gathering_id and g.ends_at < $1`;

/** How many followed at once stays: one row for each of them, of nobody. */
const VISITS = `
  update events.session_visit v set member_id = gen_random_uuid(), forgotten = true
  from events.gathering g where g.id = v.gathering_id and g.ends_at < $1 and not v.forgotten`;

export class SqlPastParticipants implements PastParticipants {
  constructor(private readonly sql: Sql) {}

  async forgetBefore(at: Date): Promise<void> {
    for (const statement of [UNNAME, ASKED, VOTES, HANDS, VISITS]) await this.sql.rows(statement, [at]);
  }
}
