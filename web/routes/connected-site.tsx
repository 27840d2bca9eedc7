import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SteerConnectedSiteRequest } from '#interfaces/http/site/connected-sites.request';
import { idOf } from '#interfaces/http/validate';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { namedLines } from '../admin/audit-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { connectedSiteHref, SIGN_ON, VOUCHING } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ActsDone } from '../sign-on/acts-done.tsx';
import { ConnectedSiteForm } from '../sign-on/connected-site-form.tsx';
import { isShownSite, type ShownSite, ShownSiteSecret } from '../sign-on/shown-site-secret.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HISTORY = 20;

async function siteIn({ app, actor, params }: Visit) {
  const id = idOf<'ConnectedSite'>(params['id'], 'site.connected-site-not-found');
  const site = await app.site.connectedSites.one(actor, id);
  if (!site) throw nothingHere('site.connected-site-not-found');
  return { ...site, id };
}

export const loader = read('sign-on.manage', async (visit) => {
  const site = await siteIn(visit);
  const { items } = await visit.app.audit.trail.page({
    objectKind: 'connected-site',
    objectId: site.id,
    limit: HISTORY,
  });
  const address = visit.publicUrl + VOUCHING;
  return { site, address, history: await namedLines(visit, items) };
});

export const action = act('sign-on.manage', SteerConnectedSiteRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  const { id, origin } = await siteIn(visit);
  const here = connectedSiteHref(id);
  const { session } = viewer;
  if (!isStillFresh(visit)) throw redirect(identityPath(here), 303);
  return orIdentity<Response | ShownSite>(here, async () => {
    if (input.act === 'renew') {
      const { secret } = await app.site.renewSiteSecret.execute({ actor, session, id });
      return { siteSecret: secret, doneHref: here };
    }
    await app.site.saveConnectedSite.execute({ ...input, origin, actor, session, id });
    return seeOther(here, telling('connectedSites.flash.saved'));
  });
});

/** One site that asks who members are: what it has to know of us, what it is told, another secret. */
export default function ConnectedSiteRoute() {
  const { site, address, history } = usePageData<typeof loader>();
  const answered = useActionData<Refused | ShownSite>();
  const t = useT();
  const format = useFormat();
  if (isShownSite(answered))
    return (
      <AdminFrame place="signOn" title={site.label} lead={t('connectedSites.newLead')}>
        <ShownSiteSecret shown={answered} address={address} />
      </AdminFrame>
    );
  return (
    <AdminFrame place="signOn" title={site.label} lead={t('connectedSites.siteLead')}>
      <Breadcrumbs items={[{ href: SIGN_ON, label: t('signOn.title') }]} />
      <dl className="facts">
        <div>
          <dt>{t('connectedSites.address')}</dt>
          <dd>
            <code>{address}</code>
          </dd>
        </div>
        <div>
          <dt>{t('connectedSites.origin')}</dt>
          <dd>
            <code>{site.origin}</code>
          </dd>
        </div>
        <div>
          <dt>{t('connectedSites.secretSince')}</dt>
          <dd>{format.formatDay(site.secretGivenAt)}</dd>
        </div>
      </dl>
      <section aria-labelledby="reglages" className="stack">
        <SectionHead id="reglages" title={t('signOn.settings')} />
        <ConnectedSiteForm site={site} refused={answered} />
      </section>
      <section aria-labelledby="renouveler" className="stack">
        <SectionHead id="renouveler" title={t('connectedSites.renewTitle')} />
        <p>{t('connectedSites.renewHelp')}</p>
        <form method="post">
          <Button name="act" value="renew">
            {t('connectedSites.renew')}
          </Button>
        </form>
      </section>
      <ActsDone history={history} nobody={t('rights.somebody')} />
    </AdminFrame>
  );
}
