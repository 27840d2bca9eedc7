import type { KeptAnswer, KeptAnswers, KeyedCall } from '#application/site/kept-answers/kept-answers.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Longer than a request may last: who takes the work over afterwards finds it dead. */
const LOCK = `interval '2 minutes'`;
const KEPT = `interval '24 hours'`;

interface Row {
  fingerprint: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
}

export class SqlKeptAnswers implements KeptAnswers {
  constructor(private readonly sql: Sql) {}

  async begin(
    { caller, key, fingerprint }: KeyedCall,
    at: Date,
  ): Promise<KeptAnswer | 'mine' | 'under way' | 'another call'> {
    const mine = await this.sql.row(
      `insert into site.kept_answer as k (caller, key, fingerprint, locked_until, expires_at)
       values ($1, $2, $3, $4::timestamptz + ${LOCK}, $4::timestamptz + ${KEPT})
       on conflict (caller, key) do update
         set fingerprint = excluded.fingerprint, locked_until = excluded.locked_until, expires_at = excluded.expires_at,
           status = null, headers = null, body = null
         where k.expires_at <= $4 or (k.status is null and k.locked_until <= $4 and k.fingerprint = excluded.fingerprint)
       returning 1`,
      [caller, key, fingerprint, at],
    );
    if (mine) return 'mine';
    const row = await this.sql.row<Row>(
      'select fingerprint, status, headers, body from site.kept_answer where caller = $1 and key = $2',
      [caller, key],
    );
    if (!row) return 'under way';
    if (row.fingerprint !== fingerprint) return 'another call';
    if (row.status === null) return 'under way';
    return { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' };
  }

  async keep({ caller, key }: KeyedCall, { status, headers, body }: KeptAnswer): Promise<void> {
    await this.sql.rows(
      `update site.kept_answer set status = $3, headers = $4::jsonb, body = $5, locked_until = null
       where caller = $1 and key = $2`,
      [caller, key, status, JSON.stringify(headers), body],
    );
  }

  async release({ caller, key }: KeyedCall): Promise<void> {
    await this.sql.rows('delete from site.kept_answer where caller = $1 and key = $2 and status is null', [
      caller,
      key,
    ]);
  }
}
