import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChangeProviderRequest, providerAsked } from '#interfaces/http/site/sign-on.request';
import type { RefusedField } from '#interfaces/http/validate';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { namedLines } from '../admin/audit-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { byProviderHref, providerHref, SIGN_ON, tryProviderHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { ActsDone } from '../sign-on/acts-done.tsx';
import { ProviderForm } from '../sign-on/provider-form.tsx';
import { providerIn } from '../sign-on/provider.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HISTORY = 20;

export const loader = read('sign-on.manage', async (visit) => {
  const provider = await providerIn(visit);
  const { items } = await visit.app.audit.trail.page({
    objectKind: 'sign-on-provider',
    objectId: provider.id,
    limit: HISTORY,
  });
  const base = `${visit.publicUrl}/connexion/avec/${provider.slug}`;
  return { provider, base, publicUrl: visit.publicUrl, history: await namedLines(visit, items) };
});

async function change(
  input: Partial<ChangeProviderRequest>,
  visit: Visit,
  refused: readonly RefusedField[] = [],
) {
  const { app, actor, viewer } = visit;
  const { id, kind, slug } = await providerIn(visit);
  const here = providerHref(id);
  if (!isStillFresh(visit)) throw redirect(identityPath(here), 303);
  return orIdentity(here, async () => {
    const asked = { ...providerAsked(input), version: input.version, kind, slug, refused };
    await app.site.saveProvider.execute({ ...asked, actor, session: viewer.session, id });
    return seeOther(here, telling('signOn.flash.saved'));
  });
}

export const action = act(
  'sign-on.manage',
  ChangeProviderRequest,
  (input, visit) => change(input, visit),
  undefined,
  judgingTheRest<ChangeProviderRequest>(change),
);

/** One provider: what it has to know of us, a try, and everything that is believed of it. */
export default function SignOnProviderRoute() {
  const { provider, base, publicUrl, history } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const callback = ['signOn.fact.callback', `${base}/retour`] as const;
  const facts =
    provider.kind === 'discourse'
      ? [callback]
      : provider.kind === 'oidc'
        ? ([
            callback,
            ['signOn.fact.afterLogout', `${publicUrl}/connexion`],
            ['signOn.fact.backchannel', `${base}/deconnexion`],
          ] as const)
        : ([
            ['signOn.fact.metadata', `${base}/metadonnees`],
            ['signOn.fact.assertion', `${base}/assertion`],
            ['signOn.fact.logout', `${base}/deconnexion-unique`],
          ] as const);
  return (
    <AdminFrame
      place="signOn"
      title={t.locale === 'fr' ? provider.labelFr : provider.labelEn}
      lead={t('signOn.providerLead')}
      acts={
        <>
          <ButtonLink href={byProviderHref(provider.slug, providerHref(provider.id), 'essayer')}>
            {t('signOn.tryLive')}
          </ButtonLink>
          <ButtonLink href={tryProviderHref(provider.id)}>{t('signOn.tryClaims')}</ButtonLink>
        </>
      }
    >
      <Breadcrumbs items={[{ href: SIGN_ON, label: t('signOn.title') }]} />
      <section aria-labelledby="adresses" className="stack">
        <SectionHead id="adresses" title={t('signOn.addresses')} />
        <p>{t('signOn.addressesHelp')}</p>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="reglages" className="stack">
        <SectionHead id="reglages" title={t('signOn.settings')} />
        {provider.kind === 'saml' && <SignOutThere settings={provider.settings as SignOutSettings} />}
        <ProviderForm kind={provider.kind} provider={provider} refused={refused} />
      </section>
      <ActsDone history={history} nobody={t('signOn.itself')} />
    </AdminFrame>
  );
}

interface SignOutSettings {
  readonly signOut?: { readonly asked: string };
}

/** What the metadata of a SAML provider say of signing out, which no field of the form tells. */
function SignOutThere({ settings: { signOut } }: { settings: SignOutSettings }) {
  const t = useT();
  return (
    <dl className="facts">
      <div>
        <dt>{t('signOn.fact.signsOut')}</dt>
        <dd>{signOut ? <code>{signOut.asked}</code> : t('signOn.fact.signsOutNot')}</dd>
      </div>
    </dl>
  );
}
