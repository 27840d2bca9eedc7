import type { AuditEntry, AuditTrailQuery } from '#application/shared/audit-log';
import type { Sql } from '../persistence/sql.ts';

export class SqlAuditTrail implements AuditTrailQuery {
  constructor(private readonly sql: Sql) {}

  of(object: { kind: string; id: string | null }, limit: number): Promise<readonly AuditEntry[]> {
    return this.sql.rows<AuditEntry>(
      `select at, actor_id as "actorId", action, object_kind as "objectKind", object_id as "objectId", outcome, details
       from platform.audit_log where object_kind = $1 and object_id is not distinct from $2
       order by at desc, id desc limit $3`,
      [object.kind, object.id, limit],
    );
  }
}
