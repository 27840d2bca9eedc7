import type { ClosedAccounts, Leaver, WhyClosed } from '#application/community/leaving/closed-accounts.port';
import type { LeftWords } from '#application/shared/person-stores';
import { FORMER_HANDLE, FORMER_MEMBER, FORMER_NAME } from '#domain/shared/former-member';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { COUNT_SELF_SERVICE } from '../claims/self-service.sql.ts';

export class SqlClosedAccounts implements ClosedAccounts {
  constructor(private readonly sql: Sql) {}

  async close(p: { memberId: MemberId; words: LeftWords; why: WhyClosed; at: Date }): Promise<void> {
    const { memberId, words, why, at } = p;
    await this.sql.rows(
      `insert into community.closed_account (member_id, pseudonym, handles, email, joined_at, left_at, words, why)
       select m.id, m.pseudonym,
         array(select m.handle union select f.handle from community.former_name f
           where f.member_id = m.id
             and not exists (select from community.member other where other.handle = f.handle and other.id <> m.id)),
         a.email, m.joined_at, $2, $3, $4
       from community.member m join community.account a on a.member_id = m.id where m.id = $1`,
      [memberId, at, words, why],
    );
    if (why === 'own') await this.sql.rows(COUNT_SELF_SERVICE, [at, 'departure']);
    await this.sql.rows(MAKE_FORMER_MEMBER, [FORMER_MEMBER, FORMER_NAME, FORMER_HANDLE]);
    await this.sql.rows(LET_GO_OF_DIRECTORY, [memberId]);
    for (const table of WAYS_IN)
      await this.sql.rows(`delete from community.${table} where member_id = $1`, [memberId]);
    await this.sql.rows(FORGET_REFUSALS);
  }

  due(at: Date): Promise<readonly Leaver[]> {
    return this.sql.rows<Leaver>(DUE('true'), [at]);
  }

  async next(at: Date, but: readonly MemberId[]): Promise<Leaver | null> {
    return this.sql.row<Leaver>(`${DUE('member_id <> all($2::uuid[])')} limit 1`, [at, but]);
  }

  async forgotten(memberId: MemberId, at: Date): Promise<void> {
    // What a process of the release before forgot first is yet to be marked.
    await this.sql.rows(
      `update community.closed_account set forgotten_at = $2, is_marked = is_marked or forgotten_at is null where member_id = $1`,
      [memberId, at],
    );
  }

  async unmarked(most: number, but: readonly MemberId[]): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select member_id as id from community.closed_account
       where words = 'erase' and forgotten_at is not null and not is_marked and member_id <> all($2::uuid[])
       order by left_at, member_id limit $1`,
      [most, but],
    );
    return rows.map(({ id }) => id);
  }

  async marked(memberId: MemberId): Promise<void> {
    await this.sql.rows(`update community.closed_account set is_marked = true where member_id = $1`, [
      memberId,
    ]);
  }

  async standsOpen(memberIds: readonly MemberId[]): Promise<ReadonlySet<MemberId>> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select m.id from community.account a join community.member m on m.id = a.member_id
       where a.member_id = any($1::uuid[]) and m.status <> 'deleted'`,
      [memberIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async dropClosedBefore(moment: Date): Promise<number> {
    const row = await this.sql.row<{ dropped: number }>(
      `with dropped as (
         delete from community.closed_account where left_at < $1 and forgotten_at is not null returning member_id
       ), let_in as (
         delete from community.provisioned_person p using dropped where p.member_id = dropped.member_id
       ) select count(*)::int as dropped from dropped`,
      [moment],
    );
    return row?.dropped ?? 0;
  }
}

/** Who decided it themselves first, and who was not looked for yet before who was. */
const DUE = (which: string): string => `
  select member_id as "memberId", handles, words, why, left_at as "leftAt" from community.closed_account
  where ${which} and (forgotten_at is null
    or forgotten_at < left_at + interval '90 minutes' and left_at + interval '90 minutes' <= $1)
  order by why = 'inactivity', forgotten_at is not null, left_at`;

/**
 * What the directory says of somebody is its own, and it knows them again when they come back. Whom it forgot stays shut out by
 * the bare id, found again by the print of the address for as long as that is kept.
 */
const LET_GO_OF_DIRECTORY = `update community.provisioned_person set member_id = null
  where member_id = $1 and user_name is not null`;

/** That an address refuses mail is known for as long as somebody has it. */
const FORGET_REFUSALS = `delete from community.refused_address refused
  where not exists (select from community.account a where a.email_key = refused.email_key)`;

/** All by which somebody comes in. */
const WAYS_IN = [
  'account_token',
  'provider_link',
  'site_consent',
  'halfway',
  'code_maker',
  'passkey',
  'recovery_code',
  'account',
] as const;

/** Nobody signs in as this one, finds them or may read a page about them: they are a member that is gone. */
const MAKE_FORMER_MEMBER = `insert into community.member
  (id, pseudonym, handle, skeleton, branches, bio, bio_html, role, status, language, theme, notify, charter_version, joined_at,
   is_public, version)
  values ($1, $2, $3, lower($2), '{}', '', '', 'member', 'deleted', 'fr', 'system', '{}', '',
    'epoch', false, 1)
  on conflict (id) do nothing`;
