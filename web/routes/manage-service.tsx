import { useActionData } from '@remix-run/react';
import { ChangeServiceFormRequest } from '#interfaces/http/engagement/services.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SERVICES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ServiceForm } from '../services/service-form.tsx';

const serviceIn = ({ app, params }: Visit) => app.engagement.servicePage.execute(params['id'] ?? '');

export const loader = read('services.manage', serviceIn);

export const action = act(
  'services.manage',
  ChangeServiceFormRequest,
  async ({ version, ...terms }, visit) => {
    const { app, actor } = visit;
    const { id: serviceId } = await serviceIn(visit);
    await app.engagement.saveService.execute({ actor, serviceId, terms, version });
    return seeOther(MANAGE_SERVICES, telling('services.flash.saved'));
  },
);

/** Describes a service anew, or says whether it takes reviews. */
export default function ManageServiceRoute() {
  const service = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="reviews" title={service.name} lead={t('services.admin.servicesLead')}>
      <ServiceForm refused={refused} former={service} />
    </AdminFrame>
  );
}
