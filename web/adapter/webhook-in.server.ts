import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The client of the address. */
export async function clientIn({ app, actor, params }: Visit) {
  const id = idOf<'ApiClient'>(params['id'], 'site.api-client-not-found');
  const client = await app.site.apiClients.one(actor, id);
  if (!client) throw nothingHere('site.api-client-not-found');
  return { ...client, id };
}

/** The webhook of the address, with the client that it belongs to. */
export async function webhookIn(visit: Visit) {
  const { app, actor, params } = visit;
  const id = idOf<'WebhookEndpoint'>(params['webhook'], 'site.webhook-not-found');
  const [client, webhook] = await Promise.all([clientIn(visit), app.site.webhooks.one(actor, id)]);
  if (webhook.clientId !== client.id) throw nothingHere('site.webhook-not-found');
  return { client, webhook: { ...webhook, id } };
}
