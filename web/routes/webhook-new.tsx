import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { WebhookRequest } from '#interfaces/http/site/webhooks.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { isShownSecret, type ShownWebhookSecret, WebhookSecret } from '../adapter/shown-webhook-secret.tsx';
import { WebhookForm } from '../adapter/webhook-form.tsx';
import { clientIn } from '../adapter/webhook-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref, newWebhookHref, webhookHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('webhooks.manage', async (visit) => {
  const client = await clientIn(visit);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(newWebhookHref(client.id)), 303);
  return { client };
});

export const action = act(
  'webhooks.manage',
  WebhookRequest,
  async (input, visit): Promise<Response | ShownWebhookSecret> => {
    const { app, actor, viewer } = visit;
    const { id: clientId } = await clientIn(visit);
    return orIdentity<ShownWebhookSecret>(newWebhookHref(clientId), async () => {
      const { session } = viewer;
      const { id, secret } = await app.site.addWebhook.execute({ ...input, actor, session, clientId });
      return { signingSecret: secret, doneHref: webhookHref({ clientId, id }) };
    });
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
