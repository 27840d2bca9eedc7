import type { OpenSessionsQuery } from '#application/community/accounts/open-sessions.query';
import { eventCircles } from '../chat/sql-event-seats.ts';
import { rollCircles } from '../segments/sql-rolls.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlOpenSessions implements OpenSessionsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(sessionIds: readonly string[]) {
    return this.sql.rows<Awaited<ReturnType<OpenSessionsQuery['execute']>>[number]>(
      `select s.id as "sessionId", s.proof is not null as "isProven", m.role, m.status, m.branches, m.shows_presence as "showsPresence", ${eventCircles('m.id')} || ${rollCircles('m.id')} as circles
       from community.session s join community.member m on m.id = s.member_id
       where s.id = any($1::uuid[]) and s.expires_at > now() and s.trying is null`,
      [sessionIds],
    );
  }
}
