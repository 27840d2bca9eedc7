import type { Sessions } from '#domain/community/accounts/accounts.port';
import {
  type Session,
  type SessionId,
  SessionNotFound,
  type Shown,
} from '#domain/community/accounts/session';
import { FIRST_CODE_MS, type Proof } from '#domain/community/factors/second-factor';
import type { MemberId } from '#domain/shared/id';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const DEAD_SESSIONS: Over = {
  table: 'community.session',
  key: 'id',
  which: 'select id from community.session where expires_at <= $1',
  order: 'expires_at',
};

export class SqlSessions implements Sessions {
  constructor(private readonly sql: Sql) {}

  async add(session: Session): Promise<void> {
    // Who signs in was here that day, however soon the session is gone again.
    await this.sql.rows(
      `with visit as (
         insert into community.last_visit as known (member_id, day)
         select id, ${parisDayOf('$5::timestamptz')} from community.member where id = $3 and status <> 'pending'
         on conflict (member_id) do update set day = excluded.day where known.day < excluded.day)
       insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device, proof, proven_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        session.hash,
        session.id,
        session.memberId,
        session.createdAt,
        session.lastSeenAt,
        session.confirmedAt,
        session.expiresAt,
        session.device,
        session.shown?.proof ?? null,
        session.shown?.at ?? null,
      ],
    );
  }

  async renew(id: SessionId, memberId: MemberId, hash: string, confirmedAt: Date): Promise<Date> {
    const row = await this.sql.row<{ expires_at: Date }>(
      `update community.session set hash = $3, confirmed_at = $4, renewed_at = $4, last_seen_at = greatest(last_seen_at, $4)
       where id = $1 and member_id = $2 returning expires_at`,
      [id, memberId, hash, confirmedAt],
    );
    if (!row) throw new SessionNotFound();
    return row.expires_at;
  }

  async carryOn(id: SessionId, memberId: MemberId, hash: string, at: Date): Promise<Date> {
    const row = await this.sql.row<{ expires_at: Date }>(
      `update community.session set hash = $3, renewed_at = $4, last_seen_at = greatest(last_seen_at, $4)
       where id = $1 and member_id = $2 returning expires_at`,
      [id, memberId, hash, at],
    );
    if (!row) throw new SessionNotFound();
    return row.expires_at;
  }

  async verify(id: SessionId, memberId: MemberId, { proof, at }: Shown): Promise<void> {
    const row = await this.sql.row(
      `update community.session set proof = $3, proven_at = $4 where id = $1 and member_id = $2 returning id`,
      [id, memberId, proof, at],
    );
    if (!row) throw new SessionNotFound();
  }

  async proofIn(id: SessionId, memberId: MemberId): Promise<Proof | null> {
    const row = await this.sql.row<{ proof: Proof | null }>(
      `select proof from community.session where id = $1 and member_id = $2`,
      [id, memberId],
    );
    return row?.proof ?? null;
  }

  async unverifyAll(memberId: MemberId): Promise<void> {
    await this.sql.rows(
      `update community.session set proof = null, proven_at = null where member_id = $1 and proof <> 'provider'`,
      [memberId],
    );
  }

  async end(id: SessionId, memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `delete from community.session where id = $1 and member_id = $2 returning id`,
      [id, memberId],
    );
    return row !== null;
  }

  async endByHash(hash: string): Promise<void> {
    await this.sql.rows(`delete from community.session where hash = $1`, [hash]);
  }

  async endAll(memberId: MemberId, except?: SessionId): Promise<void> {
    // What was begun goes whichever session began it: the one that goes on may have been in other hands too.
    await this.sql.rows(
      `with halfway as (delete from community.halfway where member_id = $1),
         begun as (delete from community.code_maker where member_id = $1 and confirmed_at is null)
       delete from community.session where member_id = $1 and ($2::uuid is null or id <> $2)`,
      [memberId, except ?? null],
    );
  }

  async endOpenedBefore(memberId: MemberId, moment: Date): Promise<void> {
    await this.sql.rows(
      `with halfway as (delete from community.halfway where member_id = $1 and begun_at < $2)
       delete from community.session where member_id = $1 and coalesce(renewed_at, created_at) < $2`,
      [memberId, moment],
    );
  }

  async forgetDead(at: Date): Promise<number> {
    const sessions = await deleteInLots(this.sql, DEAD_SESSIONS, [at]);
    const row = await this.sql.row<{ removed: number }>(
      `with links as (delete from community.account_token where expires_at <= $1 returning 1),
         halfways as (delete from community.halfway where expires_at <= $1),
         ways as (delete from community.way_on where expires_at <= $1),
         forms as (delete from community.kept_form where expires_at <= $1),
         challenges as (delete from community.passkey_challenge where expires_at <= $1),
         begun as (delete from community.code_maker where confirmed_at is null and begun_at <= $2)
       select (select count(*) from links)::int as removed`,
      [at, new Date(at.getTime() - FIRST_CODE_MS)],
    );
    return sessions + (row?.removed ?? 0);
  }
}
