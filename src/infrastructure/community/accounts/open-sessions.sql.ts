import type { OpenSession, OpenSessionsQuery } from '#application/community/accounts/open-sessions.query';
import { SESSION_LIMITS } from '#domain/community/accounts/session';
import { eventCircles } from '../chat/sql-event-seats.ts';
import { rollCircles } from '../segments/sql-rolls.ts';
import { otherThanPrints, plainList, withPrints } from '../../platform/persistence/prints.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Said as yes or no, and not by the moment of the last sign of life: the print would be another one each minute. */
const isAliveAs = (role: keyof typeof SESSION_LIMITS): string => {
  const { idle, absolute } = SESSION_LIMITS[role];
  return `s.last_seen_at > now() - interval '${idle} milliseconds' and s.created_at > now() - interval '${absolute} milliseconds'`;
};

const SESSIONS = `
  select s.id as "sessionId", s.proof is not null as "isProven",
    ${isAliveAs('member')} as "isAliveAsMember", ${isAliveAs('staff')} as "isAliveAsStaff", m.status, m.branches, m.shows_presence as "showsPresence",
    ${eventCircles('m.id')} || ${rollCircles('m.id')} as circles
  from community.session s join community.member m on m.id = s.member_id
  where s.id = any($1::uuid[]) and s.expires_at > now() and s.trying is null`;
const READ = withPrints(SESSIONS);
const CHANGED = otherThanPrints(SESSIONS, 'sessionId');

export class SqlOpenSessions implements OpenSessionsQuery {
  constructor(private readonly sql: Sql) {}

  execute(sessionIds: readonly string[]): Promise<readonly OpenSession[]> {
    return this.sql.rows<OpenSession>(READ, [plainList(sessionIds)]);
  }

  async changed(sessionIds: readonly string[], prints: readonly string[]): Promise<readonly number[]> {
    const rows = await this.sql.rows<{ place: number }>(CHANGED, [plainList(sessionIds), plainList(prints)]);
    return rows.map(({ place }) => place - 1);
  }
}
