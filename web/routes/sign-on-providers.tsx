import { AdminFrame } from '../layout/admin-frame.tsx';
import { providerHref, SIGN_ON } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('sign-on.manage', async ({ app, actor }) => ({
  providers: await app.site.signOnDesk.all(actor),
}));

/** Who else says who people are. */
export default function SignOnProvidersRoute() {
  const { providers } = usePageData<typeof loader>();
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
    </AdminFrame>
  );
}
