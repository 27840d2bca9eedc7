import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Argon2Hasher } from '#infrastructure/community/accounts/argon2-hasher';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { PlainBrowser } from '../../support/sign-on/plain-browser.ts';
import type { LoopbackProvider } from '../../support/sign-on/loopback-provider.ts';
import type { SoftAuthenticator } from '../../support/sign-on/soft-authenticator.ts';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

export const PASSWORD = 'granit-violette-87-hirondelle';
export const SEALING_KEY = Buffer.alloc(32, 5).toString('base64url');

/** Everything that a refused way in must leave as it is. */
const STORES = [
  'community.session',
  'community.provider_link',
  'community.code_maker',
  'community.passkey',
  'community.recovery_code',
  'community.provided_session',
  'community.member',
  'community.account',
  'moderation.role_assignment',
] as const;

export interface ProviderSettings {
  readonly kind?: 'oidc' | 'saml' | 'discourse';
  /** Where there is nobody at the other end who keeps one. */
  readonly secret?: string;
  readonly isOpen?: boolean;
  readonly takesNew?: boolean;
  readonly emailTrust?: 'claim' | 'always' | 'never';
  readonly rules?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Members, providers and what was written, of the site under proof. */
export class SsoWorld {
  readonly people: People;
  private readonly box = new SealedBox([Buffer.from(SEALING_KEY, 'base64url')]);
  private passwordHash = '';

  private constructor(readonly site: OwnSite) {
    this.people = new People(site);
  }

  static async on(site: OwnSite): Promise<SsoWorld> {
    const world = new SsoWorld(site);
    world.passwordHash = await new Argon2Hasher().hash(PASSWORD);
    return world;
  }

  browser(cookie?: string): PlainBrowser {
    return new PlainBrowser(this.site.origin, cookie);
  }

  async member(name: string, email: string, role: 'member' | 'administrator' = 'member'): Promise<SignedIn> {
    const member = await this.people.join(name, role);
    await this.site.pool.query(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
       values ($1, $2, $2, now(), $3, now(), 1)`,
      [member.id, email, this.passwordHash],
    );
    return member;
  }

  /** @returns its id */
  async provider(slug: string, at: LoopbackProvider | null, more: ProviderSettings = {}): Promise<string> {
    const id = uuidv7();
    const {
      kind = 'oidc',
      isOpen = true,
      takesNew = true,
      emailTrust = 'claim',
      rules = '',
      settings = {},
      secret = at?.client.secret,
    } = more;
    await this.site.pool.query(
      `insert into site.sign_on_provider (id, slug, kind, label_fr, label_en, is_open, takes_new, email_trust, is_only_way,
         identifies, logs_out, rules, settings, sealed_secret, created_at)
       values ($1, $2, $3, $2, $2, $4, $5, $6, false, true, true, $7, $8, $9, now())`,
      [
        id,
        slug,
        kind,
        isOpen,
        takesNew,
        emailTrust,
        rules,
        JSON.stringify({
          ...(at && {
            issuer: at.issuer,
            clientId: at.client.id,
            auth: 'post',
            scopes: 'openid email',
            usesPkce: true,
            asksUserinfo: true,
            acrMode: 'none',
            acrValues: [],
          }),
          ...settings,
        }),
        secret === undefined ? null : this.box.seal(secret, `client secret ${id}`),
      ],
    );
    return id;
  }

  /** Another site that asks us who people are. */
  async connectedSite(
    label: string,
    origin: string,
    more: { readonly secret: string; readonly tellsEmail?: boolean; readonly isOpen?: boolean },
  ): Promise<void> {
    const id = uuidv7();
    await this.site.pool.query(
      `insert into site.connected_site (id, label, origin, tells_email, is_open, sealed_secret, secret_given_at, created_at)
       values ($1, $2, $3, $4, $5, $6, now(), now())`,
      [
        id,
        label,
        origin,
        more.tellsEmail ?? false,
        more.isOpen ?? true,
        this.box.seal(more.secret, `connected site ${id}`),
      ],
    );
  }

  async link(memberId: string, providerId: string, subject: string): Promise<void> {
    await this.site.pool.query(
      `insert into community.provider_link (id, member_id, provider_id, subject, given, linked_at, last_used_at)
       values ($1, $2, $3, $4, '{"role":null,"groups":[]}', now(), now())`,
      [uuidv7(), memberId, providerId, subject],
    );
  }

  /** An application that makes codes, which showed its first one long ago. */
  async codesOf(memberId: string, secret: string): Promise<void> {
    await this.site.pool.query(
      `insert into community.code_maker (member_id, sealed_secret, begun_at, confirmed_at) values ($1, $2, now(), now())`,
      [memberId, this.box.seal(secret, `codes ${memberId}`)],
    );
  }

  async recoveryCode(memberId: string, code: string): Promise<void> {
    const hash = createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
    await this.site.pool.query(
      `insert into community.recovery_code (member_id, hash, made_at) values ($1, $2, now())`,
      [memberId, hash],
    );
  }

  async passkey(memberId: string, device: SoftAuthenticator): Promise<void> {
    await this.site.pool.query(
      `insert into community.passkey (id, member_id, credential_id, public_key, counter, transports, name, added_at)
       values ($1, $2, $3, $4, 0, '{internal}', 'essai', now())`,
      [uuidv7(), memberId, device.id.toString('base64url'), Buffer.from(device.cose).toString('base64url')],
    );
  }

  async askOfStaff(from: Date | null): Promise<void> {
    await this.site.pool.query(
      `insert into site.setting (key, value) values ('secondFactor', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ mode: 'staff', from: from?.toISOString() ?? null })],
    );
  }

  /** A print of what must not change. */
  async print(): Promise<string> {
    const parts = await Promise.all(
      STORES.map(async (table) => {
        // A look at a page moves when a session was last seen, and nothing else.
        const [row] = await this.site.rows<{ print: string }>(
          `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print
           from (select to_jsonb(x) - 'last_seen_at' as t from ${table} x) y`,
        );
        return `${table} ${row?.print}`;
      }),
    );
    return parts.join('\n');
  }

  /** Refusals in the audit log since `after`, newest last: `code reason`. */
  async refusals(after: number): Promise<{ readonly last: number; readonly lines: readonly string[] }> {
    const rows = await this.site.rows<{ id: string; details: Record<string, unknown> }>(
      `select id, details from platform.audit_log where outcome = 'refused' and id > $1 order by id`,
      [after],
    );
    const lines = rows.map(({ details }) => [details['code'], details['reason']].filter(Boolean).join(' '));
    return { last: Number(rows.at(-1)?.id ?? after), lines };
  }
}
