import type { DataExport, DataExportId, Exports } from '#application/community/exports/exports.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const EXPORT = `select id, asked_by as "askedBy", client_id as "clientId", scopes, kind, format, asked_at as "askedAt", since, done,
  bytes::float8 as bytes, truncated, ready_at as "readyAt", refused_at as "refusedAt" from community.data_export`;

const ASKING = `hashtext('community.data-exports')`;

export class SqlExports implements Exports {
  constructor(private readonly sql: Sql) {}

  async start(one: Parameters<Exports['start']>[0]): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock_shared(${ASKING})`);
    await this.sql.rows(
      `insert into community.data_export (id, asked_by, client_id, scopes, kind, format, asked_at, since)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [one.id, one.askedBy, one.clientId, one.scopes, one.kind, one.format, one.askedAt, one.since],
    );
  }

  find(id: DataExportId): Promise<DataExport | null> {
    return this.sql.row<DataExport>(`${EXPORT} where id = $1`, [id]);
  }

  ofMember(memberId: MemberId): Promise<readonly DataExport[]> {
    return this.sql.rows<DataExport>(`${EXPORT} where asked_by = $1`, [memberId]);
  }

  async progress(id: DataExportId, done: number): Promise<void> {
    await this.sql.rows(`update community.data_export set done = $2 where id = $1`, [id, done]);
  }

  async finish(...[id, { done, bytes, truncated, at }]: Parameters<Exports['finish']>): Promise<boolean> {
    const row = await this.sql.row(
      `update community.data_export set done = $2, bytes = $3, ready_at = $4, truncated = $5
       where id = $1 and refused_at is null returning id`,
      [id, done, bytes, at, truncated],
    );
    return row !== null;
  }

  async refuse(id: DataExportId, at: Date): Promise<void> {
    await this.sql.rows(`update community.data_export set refused_at = $2 where id = $1`, [id, at]);
  }

  async refuseAll(at: Date): Promise<void> {
    // A statement of its own: the next one sees what was asked for while this waited.
    await this.sql.rows(`select pg_advisory_xact_lock(${ASKING})`);
    await this.sql.rows(
      `update community.data_export set refused_at = $1, ready_at = null where refused_at is null`,
      [at],
    );
  }

  askedBefore(at: Date): Promise<readonly DataExport[]> {
    return this.sql.rows<DataExport>(`${EXPORT} where asked_at < $1 order by asked_at`, [at]);
  }

  async drop(id: DataExportId): Promise<void> {
    await this.sql.rows(`delete from community.data_export where id = $1`, [id]);
  }
}
