import type { MyLink, MyLinksQuery } from '#application/community/sign-on/my-links.query';
import type { SessionId } from '#domain/community/accounts/session';
import {
  type ProviderLink,
  type ProviderLinkId,
  ProviderLinkTaken,
} from '#domain/community/sign-on/provider-link';
import type {
  ProvidedOver,
  ProvidedSession,
  ProvidedSessions,
  ProviderLinks,
} from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const LINK = `id, member_id as "memberId", provider_id as "providerId", subject, given, linked_at as "linkedAt",
  last_used_at as "lastUsedAt"`;

export class SqlProviderLinks implements ProviderLinks, MyLinksQuery {
  constructor(private readonly sql: Sql) {}

  find(providerId: string, subject: string): Promise<ProviderLink | null> {
    return this.sql.row<ProviderLink>(
      `select ${LINK} from community.provider_link where provider_id = $1 and subject = $2`,
      [providerId, subject],
    );
  }

  ofMember(memberId: MemberId): Promise<readonly ProviderLink[]> {
    return this.sql.rows<ProviderLink>(
      `select ${LINK} from community.provider_link where member_id = $1 order by linked_at, id`,
      [memberId],
    );
  }

  thatGave(
    providerId: string,
    { after, most }: Parameters<ProviderLinks['thatGave']>[1],
  ): Promise<readonly ProviderLink[]> {
    return this.sql.rows<ProviderLink>(
      `select ${LINK} from community.provider_link
       where provider_id = $1 and (given ->> 'role' is not null or given -> 'groups' <> '[]'::jsonb)
         and ($2::uuid is null or id > $2) order by id limit $3`,
      [providerId, after, most],
    );
  }

  execute(memberId: string): Promise<readonly MyLink[]> {
    return this.sql.rows<MyLink>(
      `select id, provider_id as "providerId", linked_at as "linkedAt", last_used_at as "lastUsedAt"
       from community.provider_link where member_id = $1 order by linked_at, id`,
      [memberId],
    );
  }

  async add(link: ProviderLink): Promise<void> {
    const row = await this.sql.row(
      `insert into community.provider_link (id, member_id, provider_id, subject, given, linked_at, last_used_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (provider_id, subject) do nothing returning id`,
      [
        link.id,
        link.memberId,
        link.providerId,
        link.subject,
        JSON.stringify(link.given),
        link.linkedAt,
        link.lastUsedAt,
      ],
    );
    if (!row) throw new ProviderLinkTaken();
  }

  async givenForChange(id: ProviderLinkId): Promise<ProviderLink['given'] | null> {
    const row = await this.sql.row<Pick<ProviderLink, 'given'>>(
      'select given from community.provider_link where id = $1 for update',
      [id],
    );
    return row?.given ?? null;
  }

  async used(id: ProviderLinkId, given: ProviderLink['given'], at: Date): Promise<void> {
    await this.sql.rows('update community.provider_link set given = $2, last_used_at = $3 where id = $1', [
      id,
      JSON.stringify(given),
      at,
    ]);
  }

  remove(id: ProviderLinkId, memberId: MemberId): Promise<ProviderLink | null> {
    return this.sql.row<ProviderLink>(
      `delete from community.provider_link where id = $1 and member_id = $2 returning ${LINK}`,
      [id, memberId],
    );
  }
}

/** What `trim` takes off: names of sessions that were kept as they came are compared as those are that come now. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** $1 the provider, $2 the person, $3 the sessions, $4 when it was said, as `ProvidedOver` says it. */
const SESSION_OVER = `p.provider_id = $1::uuid and ($2::text is null or p.subject = $2)
  and (btrim(p.sid, '${BLANKS}') = any($3::text[]) or (cardinality($3) = 0 or p.sid is null and $2 is not null)
    and ($4::timestamptz is null or p.said_at is null or p.said_at < $4))`;
const HALFWAY_OVER = `h.provided ->> 'providerId' = $1::text and ($2::text is null or h.provided ->> 'subject' = $2)
  and (btrim(h.provided ->> 'sid', '${BLANKS}') = any($3::text[]) or (cardinality($3) = 0 or h.provided ->> 'sid' is null and $2 is not null)
    and ($4::timestamptz is null or h.provided ->> 'saidAt' is null or (h.provided ->> 'saidAt')::timestamptz < $4))`;
const named = (sids: readonly string[]): readonly string[] => sids.map((sid) => sid.trim());

const providerKey = (providerId: string): string => `provider:${providerId}`;
const addressKey = (told: string): string => `told-address:${told}`;
const personKey = (providerId: string, subject: string): string => `provided-person:${providerId} ${subject}`;
const sessionKey = (providerId: string, sid: string): string =>
  `provided-session:${providerId} ${sid.trim()}`;

export class SqlProvidedSessions implements ProvidedSessions {
  constructor(private readonly sql: Sql) {}

  async note(id: SessionId, provided: ProvidedSession): Promise<void> {
    await this.sql.rows(
      `insert into community.provided_session (session_id, provider_id, subject, sid, sealed_id_token, told, said_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        provided.providerId,
        provided.subject,
        provided.sid,
        provided.sealedIdToken,
        // What was halfway before the release that keeps it says nothing of it.
        provided.told ?? null,
        provided.saidAt ?? null,
      ],
    );
  }

  of(id: SessionId): Promise<ProvidedSession | null> {
    return this.sql.row<ProvidedSession>(
      `select provider_id as "providerId", subject, sid, sealed_id_token as "sealedIdToken", told,
         to_json(said_at) #>> '{}' as "saidAt"
       from community.provided_session where session_id = $1`,
      [id],
    );
  }

  async end(
    { providerId, subject, sids, saidAt }: ProvidedOver,
    kept: SessionId | null = null,
  ): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ memberId: MemberId }>(
      `with halfway as (delete from community.halfway h where ${HALFWAY_OVER})
       delete from community.session s using community.provided_session p
       where p.session_id = s.id and ${SESSION_OVER} and s.id is distinct from $5::uuid
       returning s.member_id as "memberId"`,
      [providerId, subject, named(sids), saidAt, kept],
    );
    return rows.map(({ memberId }) => memberId);
  }

  async holdComing({
    providerId,
    subject,
    sid,
    told,
  }: Parameters<ProvidedSessions['holdComing']>[0]): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      providerKey(providerId),
    ]);
    await this.hold([
      ...(told ? [addressKey(told)] : []),
      personKey(providerId, subject),
      ...(sid === null ? [] : [sessionKey(providerId, sid)]),
    ]);
  }

  holdTold(told: string): Promise<void> {
    return this.hold([addressKey(told)]);
  }

  /** Whoever comes holds the person and the session: the wider one that is named is enough. */
  async holdOver({ providerId, subject, sids, saidAt }: ProvidedOver): Promise<void> {
    const sessions = sids.map((sid) => sessionKey(providerId, sid)).toSorted();
    await this.hold(subject === null ? sessions : [personKey(providerId, subject)]);
    await this.sql.rows(
      `select from community.account a where a.member_id in (
         select s.member_id from community.provided_session p join community.session s on s.id = p.session_id where ${SESSION_OVER}
         union all select h.member_id from community.halfway h where ${HALFWAY_OVER})
       order by a.member_id for update`,
      [providerId, subject, named(sids), saidAt],
    );
  }

  holdProvider(providerId: string): Promise<void> {
    return this.hold([providerKey(providerId)]);
  }

  async endLot(
    providerId: string,
    { after, most }: Parameters<ProvidedSessions['endLot']>[1],
  ): Promise<MemberId | null> {
    const rows = await this.sql.rows<{ memberId: MemberId }>(
      `select a.member_id as "memberId" from community.account a
       where ($2::uuid is null or a.member_id > $2) and a.member_id in (
         select s.member_id from community.provided_session p join community.session s on s.id = p.session_id where p.provider_id = $1::uuid
         union all select h.member_id from community.halfway h where h.provided ->> 'providerId' = $1::text)
       order by a.member_id limit $3 for update`,
      [providerId, after, most],
    );
    const members = rows.map(({ memberId }) => memberId);
    await this.sql.rows(
      `with halfway as (
         delete from community.halfway h where h.member_id = any($2::uuid[]) and h.provided ->> 'providerId' = $1::text
       )
       delete from community.session s using community.provided_session p
       where p.session_id = s.id and s.member_id = any($2::uuid[]) and p.provider_id = $1::uuid`,
      [providerId, members],
    );
    return members.length < most ? null : members.at(-1)!;
  }

  /** In their order, which is the same for everybody. */
  private async hold(keys: readonly string[]): Promise<void> {
    for (const key of keys)
      await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }

  async whoCameWith(told: string): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ memberId: MemberId }>(
      `select s.member_id as "memberId" from community.provided_session p join community.session s on s.id = p.session_id
       where p.told = $1
       union select member_id from community.halfway where provided ->> 'told' = $1 and member_id is not null
       order by 1`,
      [told],
    );
    return rows.map(({ memberId }) => memberId);
  }

  async endToldOf(memberId: MemberId, told: string): Promise<void> {
    await this.sql.rows(
      `with halfway as (
         delete from community.halfway where member_id = $1 and provided ->> 'told' = $2
       )
       delete from community.session s using community.provided_session p
       where p.session_id = s.id and s.member_id = $1 and p.told = $2`,
      [memberId, told],
    );
  }
}
