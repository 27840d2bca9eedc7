import type {
  Invitations,
  MailToSend,
  OpenInvitation,
} from '#application/community/invitations/invitations.port';
import { type InvitationId, InvitationNotFound } from '#domain/community/invitations/invitation';
import { DatabaseKey } from '../../platform/persistence/database-key.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Nobody knows what became of a mail that was claimed so long ago and never marked. */
const AGAIN = `interval '10 minutes'`;
const MAX_TRIES = 3;
const open = (at: string): string =>
  `closed_at is null and expires_at > ${at}::timestamptz and uses < max_uses`;

type P<K extends keyof Invitations> = Parameters<Invitations[K]>;

export class SqlInvitations implements Invitations {
  private readonly key: DatabaseKey;

  constructor(private readonly sql: Sql) {
    this.key = new DatabaseKey(sql, 'community.letter_key');
  }

  async addLink({ id, code, terms, by, at }: P<'addLink'>[0]): Promise<void> {
    await this.sql.rows(
      `insert into community.invitation (id, code, source, created_by, created_at, expires_at, max_uses)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, code, terms.source, by, at, terms.expiresAt, terms.uses],
    );
  }

  async close(id: InvitationId, at: Date): Promise<void> {
    const row = await this.sql.row(
      `update community.invitation set closed_at = coalesce(closed_at, $2) where id = $1 and code is not null returning id`,
      [id, at],
    );
    if (!row) throw new InvitationNotFound();
  }

  async known(keys: readonly string[], at: Date) {
    const rows = await this.sql.rows<{ key: string; what: 'member' | 'invited' }>(
      `select a.email_key as key, 'member' as what from community.account a
       where a.email_key = any($1) and a.email_confirmed_at is not null
       union all
       select i.email_key, 'invited' from community.invitation i
       where i.email_key = any($1) and ${open('$2')}
         and not exists (select from community.account a
           where a.email_key = i.email_key and a.email_confirmed_at is not null)`,
      [[...keys], at],
    );
    const refusing = (await this.refusing(keys)).map((key) => [key, 'refuses'] as const);
    return new Map([...refusing, ...rows.map(({ key, what }) => [key, what] as const)]);
  }

  /** Which of these are not to be invited. */
  private async refusing(keys: readonly string[]): Promise<readonly string[]> {
    const digests = await Promise.all(keys.map((key) => this.digestOf(key)));
    const rows = await this.sql.rows<{ place: number }>(
      `select asked.place::int as place from unnest($1::text[]) with ordinality as asked(digest, place)
       join community.uninvited_address u on u.digest = decode(asked.digest, 'hex')`,
      [digests],
    );
    return rows.map(({ place }) => keys[place - 1] as string);
  }

  async refuse(key: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.uninvited_address (digest, refused_at) values (decode($1, 'hex'), $2)
       on conflict do nothing`,
      [await this.digestOf(key), at],
    );
    await this.sql.rows(
      `update community.invitation set closed_at = $2, email = null, email_key = null, token_hash = null
       where email_key = $1`,
      [key, at],
    );
  }

  /** In hexadecimal figures. */
  private async digestOf(key: string): Promise<string> {
    return (await this.key.hmac('uninvited ', key)).toString('hex');
  }

  async addGuests(guests: P<'addGuests'>[0], on: P<'addGuests'>[1]): Promise<number> {
    if (guests.length === 0) return 0;
    const rows = await this.sql.rows(
      `insert into community.invitation
         (id, import_id, email, email_key, language, branches, source, created_by, created_at, expires_at, max_uses)
       select g.id, $2, g.email, g.key, g.language, g.branches, $3, $4, $5, $6, 1
       from jsonb_to_recordset($1::jsonb) as g(id uuid, email text, key text, language text, branches text[])
       on conflict (email_key) where email_key is not null do update set
         id = excluded.id, import_id = excluded.import_id, email = excluded.email, language = excluded.language,
         branches = excluded.branches, source = excluded.source, created_by = excluded.created_by,
         created_at = excluded.created_at, expires_at = excluded.expires_at, token_hash = null, claimed_at = null,
         tries = 0, sent_at = null
         where community.invitation.expires_at <= $5
       returning 1`,
      [
        JSON.stringify(
          guests.map(({ id, email, language, branches }) => ({
            id,
            email: email.text,
            key: email.key,
            language,
            branches,
          })),
        ),
        on.importId,
        on.source,
        on.by,
        on.at,
        on.expiresAt,
      ],
    );
    return rows.length;
  }

  async claimMails(at: Date, { together, aMinute }: P<'claimMails'>[1]): Promise<readonly MailToSend[]> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('community.invitation-claims'))`);
    // A statement of its own: it sees what whoever claimed before has claimed.
    return this.sql.rows<MailToSend>(
      `with claimed as (
       update community.invitation i set claimed_at = $1, tries = i.tries + 1
       where i.id in (
         select id from community.invitation
         where import_id is not null and sent_at is null and email is not null and ${open('$1')}
           and tries < ${MAX_TRIES} and (claimed_at is null or claimed_at < $1::timestamptz - ${AGAIN})
         order by created_at, id
         limit greatest(0, least($2::int, $3::int - (select count(*)::int from community.invitation
           where claimed_at >= date_trunc('minute', $1::timestamptz))))
         for update skip locked)
       returning i.id, i.email, i.language, i.expires_at, i.created_at)
       select id, email, language, expires_at as "expiresAt" from claimed order by created_at, id`,
      [at, together, aMinute],
    );
  }

  async begin(id: InvitationId, hash: string, claimedAt: Date): Promise<boolean> {
    const row = await this.sql.row(
      `update community.invitation set token_hash = $2
       where id = $1 and claimed_at = $3 and sent_at is null returning id`,
      [id, hash, claimedAt],
    );
    return row !== null;
  }

  async markSent(id: InvitationId, at: Date): Promise<void> {
    await this.sql.rows(`update community.invitation set sent_at = $2 where id = $1`, [id, at]);
  }

  async postpone(ids: readonly InvitationId[]): Promise<void> {
    await this.sql.rows(
      `update community.invitation set tries = tries - 1 where id = any($1::uuid[]) and tries > 0 and sent_at is null`,
      [ids],
    );
  }

  async giveBack(ids: readonly InvitationId[]): Promise<void> {
    await this.sql.rows(
      `update community.invitation set tries = tries - 1, claimed_at = null
       where id = any($1::uuid[]) and tries > 0 and sent_at is null`,
      [ids],
    );
  }

  find(secret: string, hash: string, at: Date): Promise<OpenInvitation | null> {
    return this.sql.row<OpenInvitation>(
      `select id, email, branches from community.invitation where (code = $1 or token_hash = $2) and ${open('$3')}`,
      [secret, hash, at],
    );
  }

  async use(id: InvitationId, memberId: string, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `with used as (
         update community.invitation set uses = uses + 1, email = null, email_key = null
         where id = $1 and ${open('$3')} returning id)
       insert into community.invited_member (member_id, invitation_id, joined_at)
       select $2, id, $3 from used returning member_id`,
      [id, memberId, at],
    );
    return row !== null;
  }

  async forgetExpired(at: Date): Promise<void> {
    await this.sql.rows(
      `update community.invitation set email = null, email_key = null, token_hash = null
       where email is not null and expires_at <= $1`,
      [at],
    );
  }
}
