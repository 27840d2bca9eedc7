import type { AuditEntry, AuditLog } from '#application/shared/audit-log';
import type { Sql } from '../persistence/sql.ts';

/** Inside a unit of work it writes with it; outside, at once. The database refuses any change of what is written. */
export class SqlAuditLog implements AuditLog {
  constructor(private readonly sql: Sql) {}

  async write(entry: AuditEntry): Promise<void> {
    await this.sql.rows(
      `insert into platform.audit_log (at, actor_id, action, object_kind, object_id, outcome, details)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        entry.at,
        entry.actorId,
        entry.action,
        entry.objectKind,
        entry.objectId,
        entry.outcome,
        JSON.stringify(entry.details),
      ],
    );
  }
}
