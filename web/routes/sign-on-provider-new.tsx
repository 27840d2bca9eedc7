import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PROVIDER_KINDS } from '#application/site/limits';
import { ProviderRequest } from '#interfaces/http/site/sign-on.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { providerHref, SIGN_ON } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ProviderForm } from '../sign-on/provider-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

const hereFor = (kind: string): string => `${SIGN_ON}/nouveau?protocole=${kind}`;

export const loader = read('sign-on.manage', async (visit) => {
  const asked = visit.url.searchParams.get('protocole');
  const kind = PROVIDER_KINDS.find((one) => one === asked) ?? 'oidc';
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(hereFor(kind)), 303);
  return { kind };
});

export const action = act('sign-on.manage', ProviderRequest, async (input, { app, actor, viewer }) =>
  orIdentity(hereFor(input.kind), async () => {
    const command = { ...input, actor, session: viewer.session, id: null };
    const { id } = await app.site.saveProvider.execute(command);
    return seeOther(providerHref(id), telling('signOn.flash.added'));
  }),
);

const NEW = { oidc: 'signOn.newOidc', saml: 'signOn.newSaml', discourse: 'signOn.newDiscourse' } as const;

/** A provider more; closed until it was tried. */
export default function NewSignOnProviderRoute() {
  const { kind } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="signOn" title={t(NEW[kind])} lead={t('signOn.newLead')}>
      <Breadcrumbs items={[{ href: SIGN_ON, label: t('signOn.title') }]} />
      <ProviderForm kind={kind} provider={null} refused={refused} />
    </AdminFrame>
  );
}
