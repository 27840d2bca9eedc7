import type { MySessionsQuery, SessionView } from '#application/community/accounts/my-sessions.query';
import type { Clock } from '#application/shared/ports';
import { limitsOf } from '#domain/community/accounts/session';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMySessions implements MySessionsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Parameters<MySessionsQuery['execute']>[0]): Promise<readonly SessionView[]> {
    const now = this.clock.now().getTime();
    const { idle, absolute } = limitsOf(viewer.role);
    return this.sql.rows<SessionView & Record<string, unknown>>(
      `select id, device, created_at as "openedAt", last_seen_at as "lastSeenAt", coalesce(id = $2, false) as current
       from community.session
       where member_id = $1 and expires_at > $3 and last_seen_at > $4 and created_at > $5
       order by last_seen_at desc, id desc limit 100`,
      [viewer.memberId, viewer.sessionId, new Date(now), new Date(now - idle), new Date(now - absolute)],
    );
  }
}
