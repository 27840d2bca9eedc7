import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PROVIDER_KINDS } from '#application/site/limits';
import { providerAsked, ProviderRequest } from '#interfaces/http/site/sign-on.request';
import type { RefusedField } from '#interfaces/http/validate';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { providerHref, SIGN_ON } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
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

async function add(
  input: Partial<ProviderRequest>,
  { app, actor, viewer }: Visit,
  refused: readonly RefusedField[] = [],
) {
  const asked = providerAsked(input);
  return orIdentity(hereFor(asked.kind), async () => {
    const command = { ...asked, actor, session: viewer.session, id: null, refused };
    const { id } = await app.site.saveProvider.execute(command);
    return seeOther(providerHref(id), telling('signOn.flash.added'));
  });
}

export const action = act(
  'sign-on.manage',
  ProviderRequest,
  (input, visit) => add(input, visit),
  undefined,
  judgingTheRest<ProviderRequest>(add),
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
