import type { Ids } from '#application/shared/ports';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CONNECTED_SITES, SIGN_ON_PROVIDERS } from '../../cli/seed/content/sign-on.ts';
import type { Plan } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';

/** Sign-on providers as the administrator prepared them; closed, since nobody answers there. */
export async function writeProviders(sql: Sql, ids: Ids, plan: Plan): Promise<number> {
  await insertRows<Record<string, unknown>>(
    sql,
    'site.sign_on_provider',
    {
      id: 'uuid',
      slug: 'text',
      kind: 'text',
      label_fr: 'text',
      label_en: 'text',
      is_open: 'boolean',
      takes_new: 'boolean',
      email_trust: 'text',
      is_only_way: 'boolean',
      identifies: 'boolean',
      logs_out: 'boolean',
      rules: 'text',
      settings: 'jsonb',
      created_at: 'timestamptz',
    },
    SIGN_ON_PROVIDERS.map(({ slug, labelFr, labelEn, issuer, clientId, rules }) => ({
      id: ids.next<string>(),
      slug,
      kind: 'oidc',
      label_fr: labelFr,
      label_en: labelEn,
      is_open: false,
      takes_new: true,
      email_trust: 'claim',
      is_only_way: false,
      identifies: true,
      logs_out: true,
      rules,
      settings: {
        issuer,
        clientId,
        auth: 'post',
        scopes: 'openid email',
        usesPkce: true,
        asksUserinfo: true,
        acrMode: 'none',
        acrValues: [],
      },
      created_at: plan.now,
    })),
  );
  return SIGN_ON_PROVIDERS.length;
}

/** Sites that may ask who members are, as the administrator prepared them; closed, and without a secret until one is made. */
export async function writeConnectedSites(sql: Sql, ids: Ids, plan: Plan): Promise<number> {
  await insertRows<Record<string, unknown>>(
    sql,
    'site.connected_site',
    {
      id: 'uuid',
      label: 'text',
      origin: 'text',
      tells_email: 'boolean',
      is_open: 'boolean',
      secret_given_at: 'timestamptz',
      created_at: 'timestamptz',
    },
    CONNECTED_SITES.map(({ label, origin, tellsEmail }) => ({
      id: ids.next<string>(),
      label,
      origin,
      tells_email: tellsEmail,
      is_open: false,
      secret_given_at: plan.now,
      created_at: plan.now,
    })),
  );
  return CONNECTED_SITES.length;
}
