import type { Attempt, Attempts } from '#application/site/sign-on/attempts.port';
import type { FactorRules } from '#application/site/sign-on/factor-rule.port';
import type { KnownProvider, KnownProvidersQuery } from '#application/site/sign-on/known-providers.query';
import type { ProviderView, SignOnDeskQuery } from '#application/site/sign-on/sign-on-desk.query';
import type { Actor } from '#domain/shared/actor';
import { FACTOR_RULE_AT_FIRST, type FactorRule } from '#domain/site/sign-on/factor-rule';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const SAID = `id, slug, kind, label_fr as "labelFr", label_en as "labelEn", is_open as "isOpen", takes_new as "takesNew",
  email_trust as "emailTrust", email_domains as "emailDomains", is_only_way as "isOnlyWay", identifies, logs_out as "logsOut", trusts_factor as "trustsFactor", rules, settings, version`;

export class SqlKnownProviders implements KnownProvidersQuery {
  constructor(private readonly sql: Sql) {}

  open(): Promise<readonly KnownProvider[]> {
    return this.sql.rows<KnownProvider>(
      `select ${SAID}, sealed_secret as "sealedSecret" from site.sign_on_provider where is_open order by label_fr, id limit 100`,
    );
  }

  bySlug(slug: string): Promise<KnownProvider | null> {
    return this.sql.row<KnownProvider>(
      `select ${SAID}, sealed_secret as "sealedSecret" from site.sign_on_provider where slug = $1`,
      [slug],
    );
  }

  byId(id: string): Promise<KnownProvider | null> {
    return this.sql.row<KnownProvider>(
      `select ${SAID}, sealed_secret as "sealedSecret" from site.sign_on_provider where id = $1`,
      [id],
    );
  }
}

const VIEW = `select ${SAID}, sealed_secret is not null as "hasSecret", tried_at is not null as "isTried", created_at as "createdAt" from site.sign_on_provider`;

const RULE = 'secondFactor';
/** Milliseconds: how long a change made in another process may go unseen where it cannot be heard. */
const REMEMBERED_FOR = 2_000;

export class SqlFactorRules implements FactorRules {
  private remembered: PromiseCache<FactorRule>;

  constructor(
    private readonly sql: Sql,
    private readonly changes: Changes,
  ) {
    this.remembered = this.nothingYet();
  }

  now(): Promise<FactorRule> {
    return this.remembered.get(RULE, async () =>
      read(await this.sql.row<Kept>('select value from site.setting where key = $1', [RULE])),
    );
  }

  async set(rule: FactorRule, by: string, at: Date): Promise<FactorRule> {
    const before = await this.sql.row<Kept>('select value from site.setting where key = $1 for update', [
      RULE,
    ]);
    await this.sql.rows(
      `insert into site.setting (key, value, changed_by, changed_at) values ($1, $2, $3, $4)
       on conflict (key) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [RULE, JSON.stringify({ mode: rule.mode, from: rule.from?.toISOString() ?? null }), by, at],
    );
    return read(before);
  }

  forget(): void {
    this.remembered = this.nothingYet();
  }

  private nothingYet(): PromiseCache<FactorRule> {
    return new PromiseCache({ milliseconds: REMEMBERED_FOR, tag: 'names', changes: this.changes });
  }
}

interface Kept {
  readonly value: { readonly mode: FactorRule['mode']; readonly from: string | null };
}

const read = (row: Kept | null): FactorRule =>
  row
    ? { mode: row.value.mode, from: row.value.from === null ? null : new Date(row.value.from) }
    : FACTOR_RULE_AT_FIRST;

export class SqlSignOnDesk implements SignOnDeskQuery {
  constructor(private readonly sql: Sql) {}

  async all(actor: Actor): Promise<readonly ProviderView[]> {
    actor.mustBeAllowed('sign-on.manage');
    return this.sql.rows<ProviderView>(`${VIEW} order by label_fr, id limit 100`);
  }

  async one(actor: Actor, id: string): Promise<ProviderView | null> {
    actor.mustBeAllowed('sign-on.manage');
    return this.sql.row<ProviderView>(`${VIEW} where id = $1`, [id]);
  }
}

const ATTEMPT = `hash, provider_id as "providerId", purpose, member_id as "memberId", return_to as "returnTo", state_hash as "stateHash", kept, arrival,
  begun_at as "begunAt", expires_at as "expiresAt"`;

export class SqlAttempts implements Attempts {
  constructor(private readonly sql: Sql) {}

  async add(attempt: Attempt): Promise<void> {
    await this.sql.rows(
      `with over as (delete from site.sign_on_attempt where hash in
           (select hash from site.sign_on_attempt where expires_at <= $8 for update skip locked)),
         tried as (update site.sign_on_provider set tried_at = $8 where id = $2 and $3 = 'try' and $7::jsonb is not null)
       insert into site.sign_on_attempt (hash, provider_id, purpose, member_id, return_to, kept, arrival, begun_at, expires_at, state_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        attempt.hash,
        attempt.providerId,
        attempt.purpose,
        attempt.memberId,
        attempt.returnTo,
        JSON.stringify(attempt.kept),
        attempt.arrival === null ? null : JSON.stringify(attempt.arrival),
        attempt.begunAt,
        attempt.expiresAt,
        attempt.stateHash,
      ],
    );
  }

  take(hash: string, providerId: string, at: Date): Promise<Attempt | null> {
    return this.sql.row<Attempt>(
      `delete from site.sign_on_attempt where hash = $1 and provider_id = $2 and expires_at > $3 returning ${ATTEMPT}`,
      [hash, providerId, at],
    );
  }

  async answer(
    providerId: string,
    stateHash: string,
    { answer, handleHash }: Parameters<Attempts['answer']>[2],
    at: Date,
  ): Promise<boolean> {
    const row = await this.sql.row(
      `update site.sign_on_attempt set kept = kept || jsonb_build_object('answer', $3::text, 'handleHash', $5::text)
       where provider_id = $1 and state_hash = $2 and expires_at > $4 and not kept ? 'answer' returning hash`,
      [providerId, stateHash, answer, at, handleHash],
    );
    return row !== null;
  }

  async takeAnswered(providerId: string, stateHash: string, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `delete from site.sign_on_attempt
       where provider_id = $1 and state_hash = $2 and purpose = 'farewell' and expires_at > $3 returning hash`,
      [providerId, stateHash, at],
    );
    return row !== null;
  }

  look(hash: string, providerId: string, at: Date): Promise<Attempt | null> {
    return this.sql.row<Attempt>(
      `select ${ATTEMPT} from site.sign_on_attempt where hash = $1 and provider_id = $2 and expires_at > $3`,
      [hash, providerId, at],
    );
  }

  async seenFirst(key: string, until: Date): Promise<boolean> {
    const row = await this.sql.row(
      `insert into site.sign_on_seen (key, expires_at) values ($1, $2) on conflict (key) do nothing returning key`,
      [key, until],
    );
    return row !== null;
  }

  async keepOver(keys: readonly string[], until: Date, saidAt: Date): Promise<void> {
    await this.sql.rows(
      `insert into site.sign_on_seen as kept (key, expires_at, said_at)
       select distinct key, $2::timestamptz, $3::timestamptz from unnest($1::text[]) as key order by key
       on conflict (key) do update set expires_at = greatest(kept.expires_at, excluded.expires_at),
         said_at = greatest(kept.said_at, excluded.said_at)`,
      [keys, until, saidAt],
    );
  }

  async isKeptOver(
    { naming, among }: Parameters<Attempts['isKeptOver']>[0],
    than: Date,
    saidAt: Date | null,
  ): Promise<boolean> {
    const row = await this.sql.row(
      `select from site.sign_on_seen where expires_at > $3
         and (key = any($1::text[]) or key = any($2::text[]) and ($4::timestamptz is null or said_at is null or said_at > $4))
       limit 1`,
      [naming, among, than, saidAt],
    );
    return row !== null;
  }

  async forgetOver(at: Date): Promise<void> {
    await this.sql.rows(
      `with seen as (delete from site.sign_on_seen where key in
           (select key from site.sign_on_seen where expires_at <= $1 for update skip locked))
       delete from site.sign_on_attempt where hash in
         (select hash from site.sign_on_attempt where expires_at <= $1 for update skip locked)`,
      [at],
    );
  }
}
