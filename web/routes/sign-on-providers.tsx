import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { FactorRuleRequest } from '#interfaces/http/site/sign-on.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { providerHref, SIGN_ON } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay } from '../lib/paris-day.ts';
import { useT } from '../lib/texts.tsx';
import { ConnectedSites } from '../sign-on/connected-sites.tsx';
import { FactorRuleForm } from '../sign-on/factor-rule-form.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('sign-on.manage', async ({ app, actor }) => {
  const [providers, sites, rule] = await Promise.all([
    app.site.signOnDesk.all(actor),
    app.site.connectedSites.all(actor),
    app.site.signOn.besidePassword(),
  ]);
  return { providers, sites, rule: { mode: rule.mode, from: rule.from === null ? '' : isoDay(rule.from) } };
});

export const action = act('sign-on.manage', FactorRuleRequest, async ({ mode, from = '' }, visit) => {
  const { app, actor, viewer } = visit;
  if (!isStillFresh(visit)) throw redirect(identityPath(SIGN_ON), 303);
  return orIdentity(SIGN_ON, async () => {
    await app.site.setFactorRule.execute({ actor, session: viewer.session, mode, from });
    return seeOther(SIGN_ON, telling('factors.flash.rule'));
  });
});

/** Who else says who people are. */
export default function SignOnProvidersRoute() {
  const { providers, sites, rule } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const only = providers.filter(({ isOnlyWay }) => isOnlyWay);
  return (
    <AdminFrame
      place="signOn"
      title={t('signOn.title')}
      lead={t('signOn.lead')}
      acts={
        <>
          <ButtonLink href={`${SIGN_ON}/nouveau?protocole=oidc`}>{t('signOn.newOidc')}</ButtonLink>
          <ButtonLink href={`${SIGN_ON}/nouveau?protocole=saml`}>{t('signOn.newSaml')}</ButtonLink>
          <ButtonLink href={`${SIGN_ON}/nouveau?protocole=discourse`}>{t('signOn.newDiscourse')}</ButtonLink>
        </>
      }
    >
      {only.length > 0 && (
        <Alert tone="warn" title={t('signOn.onlyTitle')}>
          {t('signOn.onlyText')}
        </Alert>
      )}
      {providers.length === 0 ? (
        <EmptyState level={2} title={t('signOn.none')}>
          <p>{t('signOn.noneLead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="fournisseurs"
          caption={t('signOn.title')}
          captionHidden
          stacks
          rows={providers}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('signOn.provider'),
              header: true,
              cell: (one) => (
                <a href={providerHref(one.id)}>{t.locale === 'fr' ? one.labelFr : one.labelEn}</a>
              ),
            },
            { label: t('signOn.protocol'), cell: ({ kind }) => t(`signOn.kinds.${kind}`) },
            { label: t('signOn.state'), cell: ({ isOpen }) => t(isOpen ? 'signOn.open' : 'signOn.closed') },
            {
              label: t('signOn.newcomers'),
              cell: ({ takesNew }) => t(takesNew ? 'signOn.yes' : 'signOn.no'),
            },
            { label: t('signOn.only'), cell: ({ isOnlyWay }) => t(isOnlyWay ? 'signOn.yes' : 'signOn.no') },
          ]}
        />
      )}
      <ConnectedSites sites={sites} />
      <FactorRuleForm rule={rule} refused={refused} />
    </AdminFrame>
  );
}
