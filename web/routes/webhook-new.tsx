import { useActionData } from '@remix-run/react';
import { WebhookRequest } from '#interfaces/http/site/webhooks.request';
import { isShownSecret, type ShownWebhookSecret, WebhookSecret } from '../adapter/shown-webhook-secret.tsx';
import { WebhookForm } from '../adapter/webhook-form.tsx';
import { clientIn } from '../adapter/webhook-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref, webhookHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('webhooks.manage', async (visit) => ({ client: await clientIn(visit) }));

export const action = act(
  'webhooks.manage',
  WebhookRequest,
  async (input, visit): Promise<ShownWebhookSecret> => {
    const { app, actor } = visit;
    const { id: clientId } = await clientIn(visit);
    const { id, secret } = await app.site.addWebhook.execute({ ...input, actor, clientId });
    return { signingSecret: secret, doneHref: webhookHref({ clientId, id }) };
  },
);

/** An address is told from now on, and its secret is shown once. */
export default function NewWebhookRoute() {
  const { client } = usePageData<typeof loader>();
  const answered = useActionData<Refused | ShownWebhookSecret>();
  const t = useT();
  return (
    <AdminFrame place="api" title={t('webhooks.new')} lead={t('webhooks.newLead')}>
      <Breadcrumbs
        items={[
          { href: API_ADMIN, label: t('api.title') },
          { href: apiClientHref(client.id), label: client.name },
        ]}
      />
      {isShownSecret(answered) ? (
        <WebhookSecret shown={answered} />
      ) : (
        <WebhookForm scopes={client.scopes} refused={answered} act={t('webhooks.add')} />
      )}
    </AdminFrame>
  );
}
