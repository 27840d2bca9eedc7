import {
  type CalledBefore,
  callerNamed,
  type KeptAnswer,
  type KeptAnswers,
  type KeyedCall,
} from '#application/site/kept-answers/kept-answers.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Longer than a request may last: who takes the work over afterwards finds it dead. */
const LOCK = `interval '2 minutes'`;
const KEPT = `interval '24 hours'`;

interface Row {
  fingerprint: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
  isDone: boolean;
}

export class SqlKeptAnswers implements KeptAnswers {
  constructor(private readonly sql: Sql) {}

  async begin({ caller, key, fingerprint }: KeyedCall, at: Date): Promise<CalledBefore | 'mine'> {
    const mine = await this.sql.row(
      `insert into site.kept_answer as k (caller, key, fingerprint, locked_until, expires_at)
       values ($1, $2, $3, $4::timestamptz + ${LOCK}, $4::timestamptz + ${KEPT})
       on conflict (caller, key) do update
         set fingerprint = excluded.fingerprint, locked_until = excluded.locked_until, expires_at = excluded.expires_at,
           status = null, headers = null, body = null, is_done = false
         where k.expires_at <= $4 or (k.status is null and not k.is_done and k.locked_until <= $4 and k.fingerprint = excluded.fingerprint)
       returning 1`,
      [caller, key, fingerprint, at],
    );
    if (mine) return 'mine';
    const row = await this.sql.row<Row>(
      `select fingerprint, status, headers, body, is_done and locked_until <= $3 as "isDone" from site.kept_answer where caller = $1 and key = $2`,
      [caller, key, at],
    );
    if (!row) return 'under way';
    if (row.fingerprint !== fingerprint) return 'another call';
    if (row.status === null) return row.isDone ? 'unheard' : 'under way';
    return { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' };
  }

  async commit({ caller, key }: KeyedCall, at: Date): Promise<boolean> {
    const mine = await this.sql.row(
      `update site.kept_answer set is_done = true
       where caller = $1 and key = $2 and status is null and locked_until = $3::timestamptz + ${LOCK} returning 1`,
      [caller, key, at],
    );
    return mine !== null;
  }

  async keep({ caller, key }: KeyedCall, at: Date, { status, headers, body }: KeptAnswer): Promise<void> {
    await this.sql.rows(
      `update site.kept_answer set status = $4, headers = $5::jsonb, body = $6, locked_until = null
       where caller = $1 and key = $2 and locked_until = $3::timestamptz + ${LOCK}`,
      [caller, key, at, status, JSON.stringify(headers), body],
    );
  }

  async forgetOf(memberId: MemberId): Promise<void> {
    const clients = await this.sql.rows<{ id: string }>(
      `select id from site.api_client where holder_id = $1`,
      [memberId],
    );
    const callers = [callerNamed({ memberId }), ...clients.map(({ id }) => callerNamed({ clientId: id }))];
    await this.sql.rows(`delete from site.kept_answer where caller = any($1::text[])`, [callers]);
  }

  async release({ caller, key }: KeyedCall, at: Date): Promise<void> {
    await this.sql.rows(
      `with nothing as (
         delete from site.kept_answer
         where caller = $1 and key = $2 and not is_done and locked_until = $3::timestamptz + ${LOCK}
       )
       update site.kept_answer set locked_until = $3
       where caller = $1 and key = $2 and is_done and locked_until = $3::timestamptz + ${LOCK}`,
      [caller, key, at],
    );
  }
}
