import type { AuditEntry, AuditLog } from '#application/shared/audit-log';
import type { Sql } from '../persistence/sql.ts';
import { partedDetails } from './free-texts.ts';

/** Inside a unit of work it writes with it; outside, at once. The database refuses any change of what is written. */
export class SqlAuditLog implements AuditLog {
  constructor(private readonly sql: Sql) {}

  async write(entry: AuditEntry): Promise<void> {
    const { kept, texts } = partedDetails(entry.details);
    await this.sql.rows(
      `with beside as (
         insert into platform.audit_text (digest, salt, text, object_id)
         select digest, salt, text, $5 from unnest($8::text[], $9::text[], $10::text[]) as given(digest, salt, text))
       insert into platform.audit_log (at, actor_id, action, object_kind, object_id, outcome, details)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        entry.at,
        entry.actorId,
        entry.action,
        entry.objectKind,
        entry.objectId,
        entry.outcome,
        JSON.stringify(kept),
        texts.map(({ digest }) => digest),
        texts.map(({ salt }) => salt),
        texts.map(({ text }) => text),
      ],
    );
  }
}
