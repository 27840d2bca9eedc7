import type {
  ApiClientsQuery,
  ApiClientView,
  ApiUseLine,
} from '#application/site/api-clients/api-clients.query';
import type { ApiUse } from '#application/site/api-clients/api-use.port';
import type {
  ApiTokens,
  KnownClient,
  KnownClientsQuery,
} from '#application/site/api-clients/known-clients.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const KNOWN = `c.id, c.name, c.holder_id as "holderId", c.category_ids::text[] as "categoryIds", c.networks, c.origins,
  c.expires_at as "expiresAt"`;

export class SqlKnownClients implements KnownClientsQuery, ApiTokens {
  constructor(private readonly sql: Sql) {}

  bySecret(id: string, secretHash: string, at: Date): Promise<KnownClient | null> {
    return this.sql.row<KnownClient>(
      `select ${KNOWN}, c.scopes, case when c.secret_hash = $2 then c.secret_given_at else c.former_given_at end as since
       from site.api_client c
       where c.id = $1 and c.revoked_at is null and c.expires_at > $3
         and (c.secret_hash = $2 or (c.former_hash = $2 and c.former_until > $3))`,
      [id, secretHash, at],
    );
  }

  byToken(tokenHash: string, at: Date): Promise<KnownClient | null> {
    return this.sql.row<KnownClient>(
      `select ${KNOWN}, t.scopes, t.since from site.api_token t join site.api_client c on c.id = t.client_id
       where t.hash = $1 and t.expires_at > $2 and c.revoked_at is null and c.expires_at > $2`,
      [tokenHash, at],
    );
  }

  byId(id: string, at: Date): Promise<KnownClient | null> {
    return this.sql.row<KnownClient>(
      `select ${KNOWN}, c.scopes, c.secret_given_at as since from site.api_client c where c.id = $1 and c.revoked_at is null and c.expires_at > $2`,
      [id, at],
    );
  }

  async keep(token: Parameters<ApiTokens['keep']>[0]): Promise<void> {
    await this.sql.rows(
      'insert into site.api_token (hash, client_id, scopes, expires_at, since) values ($1, $2, $3, $4, $5)',
      [token.hash, token.clientId, token.scopes, token.expiresAt, token.since],
    );
  }
}

/** For how long it is known day by day what a client called. */
const DAYS = 30;

const VIEW = `
  select c.id, c.name, c.holder_id as "holderId", c.scopes, c.category_ids::text[] as "categoryIds", c.networks, c.origins,
    case when c.revoked_at is not null then 'revoked' when c.expires_at <= now() then 'expired' else 'open' end as state,
    c.created_at as "createdAt", c.expires_at as "expiresAt", c.revoked_at as "revokedAt",
    c.secret_given_at as "secretGivenAt", case when c.former_until > now() then c.former_until end as "formerUntil", c.last_used_at as "lastUsedAt",
    coalesce(u.done, 0)::int as calls, coalesce(u.refused, 0)::int as refusals
  from site.api_client c
  left join lateral (
    select sum(done) as done, sum(refused) as refused from site.api_use
    where client_id = c.id and day > current_date - ${DAYS}) u on true`;

export class SqlApiClients implements ApiClientsQuery {
  constructor(private readonly sql: Sql) {}

  async all(actor: Actor): Promise<readonly ApiClientView[]> {
    actor.mustBeAllowed('api.manage');
    return this.sql.rows<ApiClientView>(
      `${VIEW} order by (c.revoked_at is null and c.expires_at > now()) desc, c.created_at desc, c.id limit 200`,
    );
  }

  async one(actor: Actor, id: string): Promise<ApiClientView | null> {
    actor.mustBeAllowed('api.manage');
    return this.sql.row<ApiClientView>(`${VIEW} where c.id = $1`, [id]);
  }

  async useOf(actor: Actor, id: string): Promise<readonly ApiUseLine[]> {
    actor.mustBeAllowed('api.manage');
    return this.sql.rows<ApiUseLine>(
      `select to_char(day, 'YYYY-MM-DD') as day, operation, done, refused from site.api_use
       where client_id = $1 and day > current_date - ${DAYS} order by day desc, done + refused desc, operation limit 200`,
      [id],
    );
  }

  async hasOrigin(origin: string): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from site.api_client where $1 = any(origins) and revoked_at is null and expires_at > now() limit 1`,
      [origin],
    );
    return row !== null;
  }
}

export class SqlApiUse implements ApiUse {
  constructor(private readonly sql: Sql) {}

  async count({ clientId, operation, outcome, many, at }: Parameters<ApiUse['count']>[0]): Promise<void> {
    await this.sql.rows(
      `with seen as (
         update site.api_client set last_used_at = $4 where id = $1 and (last_used_at is null or last_used_at < $4::timestamptz - interval '1 minute'))
       insert into site.api_use (client_id, day, operation, done, refused)
       values ($1, ($4::timestamptz at time zone 'Europe/Paris')::date, $2, case when $3 = 'done' then $5::int else 0 end, case when $3 = 'refused' then $5::int else 0 end)
       on conflict (client_id, day, operation) do update
         set done = api_use.done + excluded.done, refused = api_use.refused + excluded.refused`,
      [clientId, operation, outcome, at, many],
    );
  }

  async forgetBefore(at: Date): Promise<number> {
    const gone = await this.sql.rows(
      `with tokens as (delete from site.api_token where expires_at < $1 returning 1),
         answers as (delete from site.kept_answer where expires_at < $1 returning 1),
         uses as (delete from site.api_use where day < ($1::timestamptz - interval '1 year')::date returning 1)
       select 1 from tokens union all select 1 from answers union all select 1 from uses`,
      [at],
    );
    return gone.length;
  }
}
