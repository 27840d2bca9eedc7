import { useActionData } from '@remix-run/react';
import { ServiceRequest } from '#interfaces/http/engagement/services.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SERVICES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { ServiceForm } from '../services/service-form.tsx';

export const loader = read('services.manage', async () => null);

export const action = act('services.manage', ServiceRequest, async (terms, { app, actor }) => {
  await app.engagement.saveService.execute({ actor, serviceId: null, terms });
  return seeOther(MANAGE_SERVICES, telling('services.flash.saved'));
});

/** Adds a service that members can review. */
export default function NewServiceRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="reviews" title={t('services.admin.add')} lead={t('services.admin.servicesLead')}>
      <ServiceForm refused={refused} />
    </AdminFrame>
  );
}
