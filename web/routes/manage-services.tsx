import { AdminFrame } from '../layout/admin-frame.tsx';
import { manageServiceHref, NEW_SERVICE, serviceHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('services.manage', ({ app }) => app.engagement.serviceList.execute());

/** The services that members can review. */
export default function ManageServicesRoute() {
  const services = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <AdminFrame
      place="reviews"
      title={t('services.admin.services')}
      lead={t('services.admin.servicesLead')}
      acts={
        <ButtonLink look="main" href={NEW_SERVICE}>
          {t('services.admin.add')}
        </ButtonLink>
      }
    >
      {services.length === 0 ? (
        <EmptyState title={t('services.none')} level={2} />
      ) : (
        <DataTable
          id="services"
          stacks
          caption={t('services.all')}
          captionHidden
          rows={services}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('services.admin.service'),
              header: true,
              cell: (service) => <a href={serviceHref(service)}>{service.name}</a>,
            },
            {
              label: t('services.admin.state'),
              cell: ({ open }) => t(open ? 'services.admin.isOpen' : 'services.admin.isClosed'),
            },
            {
              label: t('services.figures.count'),
              numeric: true,
              cell: ({ reviews }) => format.formatNumber(reviews),
            },
            {
              label: t('services.admin.act'),
              act: true,
              cell: (service) => (
                <a
                  href={manageServiceHref(service.id)}
                  aria-label={t('services.admin.changeOf', { name: service.name })}
                >
                  {t('services.admin.change')}
                </a>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
