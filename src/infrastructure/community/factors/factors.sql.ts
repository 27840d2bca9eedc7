import type { MyFactors, MyFactorsQuery } from '#application/community/factors/my-factors.query';
import { PasskeyKnown } from '#domain/community/factors/factor.errors';
import type { Beginner, Factors } from '#domain/community/factors/factors.port';
import {
  type CodeMaker,
  FIRST_CODE_MS,
  type Passkey,
  type PasskeyId,
} from '#domain/community/factors/second-factor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const PASSKEY = `id, member_id as "memberId", credential_id as "credentialId", public_key as "publicKey",
  counter::float8 as counter, transports, name, added_at as "addedAt", last_used_at as "lastUsedAt"`;

/** What was begun in the session $2 after $3: what another session began, or began long ago, counts for nothing. */
const WAITS = `confirmed_at is null and session_id = $2 and begun_at > $3`;
const begunAfter = (at: Date): Date => new Date(at.getTime() - FIRST_CODE_MS);

export class SqlFactors implements Factors, MyFactorsQuery {
  constructor(private readonly sql: Sql) {}

  async isEnrolled(memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row<{ enrolled: boolean }>(
      `select exists (select from community.code_maker where member_id = $1 and confirmed_at is not null)
         or exists (select from community.passkey where member_id = $1) as enrolled`,
      [memberId],
    );
    return row?.enrolled ?? false;
  }

  async enrolledSince(memberId: MemberId): Promise<Date | null> {
    const row = await this.sql.row<{ since: Date | null }>(
      `select least(
         (select confirmed_at from community.code_maker where member_id = $1 and confirmed_at is not null),
         (select min(added_at) from community.passkey where member_id = $1)) as since`,
      [memberId],
    );
    return row?.since ?? null;
  }

  codeMaker(memberId: MemberId): Promise<CodeMaker | null> {
    return this.sql.row<CodeMaker>(
      `select sealed_secret as "sealedSecret", last_step::float8 as "lastStep"
       from community.code_maker where member_id = $1 and confirmed_at is not null`,
      [memberId],
    );
  }

  async begunSecret({ memberId, sessionId }: Beginner, at: Date): Promise<string | null> {
    const row = await this.sql.row<{ sealed: string }>(
      `select sealed_secret as sealed from community.code_maker where member_id = $1 and ${WAITS}`,
      [memberId, sessionId, begunAfter(at)],
    );
    return row?.sealed ?? null;
  }

  async beginCodeMaker({ memberId, sessionId }: Beginner, sealedSecret: string, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `insert into community.code_maker as c (member_id, session_id, sealed_secret, begun_at) values ($1, $2, $3, $4)
       on conflict (member_id) do update set session_id = excluded.session_id, sealed_secret = excluded.sealed_secret,
         begun_at = excluded.begun_at
       where c.confirmed_at is null returning member_id`,
      [memberId, sessionId, sealedSecret, at],
    );
    return row !== null;
  }

  async confirmCodeMaker(
    { memberId, sessionId }: Beginner,
    { sealedSecret, step, at }: { sealedSecret: string; step: number; at: Date },
  ): Promise<boolean> {
    const row = await this.sql.row(
      `update community.code_maker set confirmed_at = $5, last_used_at = $5, last_step = $6, session_id = null
       where member_id = $1 and ${WAITS} and sealed_secret = $4 returning member_id`,
      [memberId, sessionId, begunAfter(at), sealedSecret, at, step],
    );
    return row !== null;
  }

  async spendStep(memberId: MemberId, step: number, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `update community.code_maker set last_step = $2, last_used_at = $3
       where member_id = $1 and confirmed_at is not null and last_step < $2 returning member_id`,
      [memberId, step, at],
    );
    return row !== null;
  }

  async removeCodeMaker(memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `delete from community.code_maker where member_id = $1 returning member_id`,
      [memberId],
    );
    return row !== null;
  }

  passkeysOf(memberId: MemberId): Promise<readonly Passkey[]> {
    return this.sql.rows<Passkey>(
      `select ${PASSKEY} from community.passkey where member_id = $1 order by added_at, id`,
      [memberId],
    );
  }

  passkey(credentialId: string): Promise<Passkey | null> {
    return this.sql.row<Passkey>(`select ${PASSKEY} from community.passkey where credential_id = $1`, [
      credentialId,
    ]);
  }

  async addPasskey(passkey: Passkey): Promise<void> {
    const row = await this.sql.row(
      `insert into community.passkey (id, member_id, credential_id, public_key, counter, transports, name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
      [
        passkey.id,
        passkey.memberId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.name,
        passkey.addedAt,
      ],
    );
    if (!row) throw new PasskeyKnown();
  }

  async usedPasskey(id: PasskeyId, p: { before: number; counter: number; at: Date }): Promise<boolean> {
    const row = await this.sql.row(
      `update community.passkey set counter = $3, last_used_at = $4 where id = $1 and counter = $2 returning id`,
      [id, p.before, p.counter, p.at],
    );
    return row !== null;
  }

  async removePasskey(id: PasskeyId, memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `delete from community.passkey where id = $1 and member_id = $2 returning id`,
      [id, memberId],
    );
    return row !== null;
  }

  async renewRecoveryCodes(memberId: MemberId, hashes: readonly string[], at: Date): Promise<void> {
    await this.removeRecoveryCodes(memberId);
    await this.sql.rows(
      `insert into community.recovery_code (member_id, hash, made_at) select $1, unnest($2::text[]), $3`,
      [memberId, hashes, at],
    );
  }

  async spendRecoveryCode(memberId: MemberId, hash: string): Promise<boolean> {
    const row = await this.sql.row(
      `delete from community.recovery_code where member_id = $1 and hash = $2 returning hash`,
      [memberId, hash],
    );
    return row !== null;
  }

  async removeRecoveryCodes(memberId: MemberId): Promise<void> {
    await this.sql.rows(`delete from community.recovery_code where member_id = $1`, [memberId]);
  }

  async removeAll(memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row<{ any: boolean }>(
      `with codes as (delete from community.code_maker where member_id = $1 returning confirmed_at),
         keys as (delete from community.passkey where member_id = $1 returning 1),
         recovery as (delete from community.recovery_code where member_id = $1)
       select exists (select from codes where confirmed_at is not null) or exists (select from keys) as any`,
      [memberId],
    );
    return row?.any ?? false;
  }

  async execute(memberId: string): Promise<MyFactors> {
    const [codes, passkeys, left] = await Promise.all([
      this.sql.row<{ since: Date; lastUsedAt: Date | null }>(
        `select confirmed_at as since, last_used_at as "lastUsedAt" from community.code_maker
         where member_id = $1 and confirmed_at is not null`,
        [memberId],
      ),
      this.sql.rows<MyFactors['passkeys'][number] & Record<string, unknown>>(
        `select id, name, added_at as "addedAt", last_used_at as "lastUsedAt" from community.passkey
         where member_id = $1 order by added_at, id`,
        [memberId],
      ),
      this.sql.row<{ left: number }>(
        `select count(*)::int as left from community.recovery_code where member_id = $1`,
        [memberId],
      ),
    ]);
    return {
      codes,
      passkeys,
      recoveryCodesLeft: left?.left ?? 0,
    };
  }
}
