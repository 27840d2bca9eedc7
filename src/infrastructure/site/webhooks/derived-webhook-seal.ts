import { Webhook } from 'standardwebhooks';
import type { Sealing } from '#application/shared/ports';
import type { WebhookSeal } from '#application/site/webhooks/webhook-seal.port';
import { DatabaseKey } from '../../platform/persistence/database-key.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Secrets made of a key that stands sealed in this database: nothing that an endpoint was given stands in a row. */
export class DerivedWebhookSeal implements WebhookSeal {
  private readonly key: DatabaseKey;

  constructor(sql: Sql, sealing: Sealing) {
    this.key = new DatabaseKey(sql, 'site.webhook_key', sealing);
  }

  async secretOf(endpointId: string, number: number): Promise<string> {
    const made = await this.key.hmac(`webhook.${endpointId}.${number}`);
    return `whsec_${made.toString('base64')}`;
  }

  sign(
    secrets: readonly string[],
    { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
  ): string {
    return secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
  }
}
