import type { Migration } from '../migration.ts';

/** What the secrets of endpoints follow from is sealed by who first uses it; the secrets stay what they are. */
export const migration194SealedWebhookKey: Migration = {
  name: '194-sealed-webhook-key',
  sql: `
    alter table site.webhook_key
      alter column key drop not null,
      add column sealed text,
      add constraint webhook_key_stands_once check ((key is null) <> (sealed is null));
  `,
};
