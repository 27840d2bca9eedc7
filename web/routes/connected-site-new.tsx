import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ConnectedSiteRequest } from '#interfaces/http/site/connected-sites.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { connectedSiteHref, NEW_CONNECTED_SITE, SIGN_ON, VOUCHING } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ConnectedSiteForm } from '../sign-on/connected-site-form.tsx';
import { isShownSite, type ShownSite, ShownSiteSecret } from '../sign-on/shown-site-secret.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('sign-on.manage', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(NEW_CONNECTED_SITE), 303);
  return { address: visit.publicUrl + VOUCHING };
});

export const action = act('sign-on.manage', ConnectedSiteRequest, async (input, { app, actor, viewer }) =>
  orIdentity<ShownSite>(NEW_CONNECTED_SITE, async () => {
    const command = { ...input, actor, session: viewer.session, id: null };
    const { id, secret } = await app.site.saveConnectedSite.execute(command);
    return { siteSecret: secret ?? '', doneHref: connectedSiteHref(id) };
  }),
);

/** A site more that may ask who members are; its secret is shown once. */
export default function NewConnectedSiteRoute() {
  const { address } = usePageData<typeof loader>();
  const answered = useActionData<Refused | ShownSite>();
  const t = useT();
  return (
    <AdminFrame place="signOn" title={t('connectedSites.new')} lead={t('connectedSites.newLead')}>
      <Breadcrumbs items={[{ href: SIGN_ON, label: t('signOn.title') }]} />
      {isShownSite(answered) ? (
        <ShownSiteSecret shown={answered} address={address} />
      ) : (
        <ConnectedSiteForm site={null} refused={answered} />
      )}
    </AdminFrame>
  );
}
