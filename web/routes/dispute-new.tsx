import { useActionData } from '@remix-run/react';
import { DisputeRequest } from '#interfaces/http/moderation/authorities.request';
import { DisputeForm, givenDispute } from '../authorities/dispute-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DISPUTES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('orders.manage', async () => null);

export const action = act('orders.manage', DisputeRequest, async (input, { app, actor }) => {
  await app.transparency.recordDispute.execute({ actor, dispute: givenDispute(input), changes: null });
  return seeOther(DISPUTES, telling('authorities.flash.dispute'));
});

export default function DisputeNewRoute() {
  const t = useT();
  return (
    <AdminFrame place="orders" title={t('authorities.disputes.new')} lead={t('authorities.disputes.lead')}>
      <DisputeForm dispute={null} refused={useActionData<Refused>()} />
    </AdminFrame>
  );
}
