import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { WebhookRequest } from '#interfaces/http/site/webhooks.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { WebhookForm } from '../adapter/webhook-form.tsx';
import { webhookIn } from '../adapter/webhook-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref, changeWebhookHref, webhookHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('webhooks.manage', async (visit) => {
  const shown = await webhookIn(visit);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(changeWebhookHref(shown.webhook)), 303);
  return shown;
});

export const action = act('webhooks.manage', WebhookRequest, async (input, visit) => {
  const { webhook } = await webhookIn(visit);
  const { session } = visit.viewer;
  return orIdentity(changeWebhookHref(webhook), async () => {
    await visit.app.site.changeWebhook.execute({ ...input, actor: visit.actor, session, id: webhook.id });
    return seeOther(webhookHref(webhook), telling('webhooks.flash.changed'));
  });
});

/** Another address, or other events. */
export default function ChangeWebhookRoute() {
  const { client, webhook } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="api" title={t('webhooks.change')} lead={t('webhooks.newLead')}>
      <Breadcrumbs
        items={[
          { href: API_ADMIN, label: t('api.title') },
          { href: apiClientHref(client.id), label: client.name },
          { href: webhookHref(webhook), label: t('webhooks.title') },
        ]}
      />
      <WebhookForm scopes={client.scopes} refused={refused} of={webhook} act={t('webhooks.save')} />
    </AdminFrame>
  );
}
