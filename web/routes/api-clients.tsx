import { API_ADMIN, apiClientHref, DEVELOPERS, DIRECTORY_PEOPLE } from '../lib/addresses.ts';
import { withStates } from '../adapter/client-state.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago, Day } from '../ui/moment.tsx';

export const loader = read('api.manage', async (visit) => {
  const { app, actor } = visit;
  const clients = await withStates(visit, await app.site.apiClients.all(actor));
  const names = await app.members.names.of([...new Set(clients.map(({ holderId }) => holderId))]);
  return { clients, names };
});

/** The machines that call the adapter. */
export default function ApiClientsRoute() {
  const { clients, names } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  return (
    <AdminFrame
      place="api"
      title={t('api.title')}
      lead={t('api.lead')}
      acts={<ButtonLink href={`${API_ADMIN}/nouveau`}>{t('api.new')}</ButtonLink>}
    >
      <p>
        <a href={DEVELOPERS}>{t('developers.title')}</a>
      </p>
      <p>
        <a href={DIRECTORY_PEOPLE}>{t('provisioning.title')}</a>
      </p>
      {clients.length === 0 ? (
        <EmptyState level={2} title={t('api.none')}>
          <p>{t('api.noneLead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="clients"
          caption={t('api.title')}
          captionHidden
          stacks
          rows={clients}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('api.name'),
              header: true,
              cell: ({ id, name }) => <a href={apiClientHref(id)}>{name}</a>,
            },
            { label: t('api.state'), cell: ({ state }) => t(`api.states.${state}`) },
            {
              label: t('api.holder'),
              cell: ({ holderId }) => names.get(holderId)?.pseudonym ?? t('rights.somebody'),
            },
            { label: t('api.expires'), cell: ({ expiresAt }) => <Day at={expiresAt} /> },
            {
              label: t('api.lastUsed'),
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('api.never') : <Ago at={lastUsedAt} />),
            },
            { label: t('api.calls'), numeric: true, cell: ({ calls }) => formatNumber(calls) },
            { label: t('api.refusals'), numeric: true, cell: ({ refusals }) => formatNumber(refusals) },
          ]}
        />
      )}
    </AdminFrame>
  );
}
