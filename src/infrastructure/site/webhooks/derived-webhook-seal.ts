import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { WebhookSeal } from '#application/site/webhooks/webhook-seal.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Secrets made of a key that this database made for itself: nothing that an endpoint was given stands in a row. */
export class DerivedWebhookSeal implements WebhookSeal {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly sql: Sql) {}

  async secretOf(endpointId: string, number: number): Promise<string> {
    this.key ??= this.readKey().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    const made = createHmac('sha256', await this.key).update(`webhook.${endpointId}.${number}`);
    return `whsec_${made.digest('base64')}`;
  }

  sign(
    secrets: readonly string[],
    { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
  ): string {
    return secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
  }

  private async readKey(): Promise<Buffer> {
    const row = await this.sql.row<{ key: Buffer }>('select key from site.webhook_key');
    if (!row) throw new Error('The key of webhooks is missing');
    return row.key;
  }
}
