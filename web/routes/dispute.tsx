import { useActionData } from '@remix-run/react';
import { DisputeRequest } from '#interfaces/http/moderation/authorities.request';
import { idOf } from '#interfaces/http/validate';
import { DisputeForm, givenDispute } from '../authorities/dispute-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DISPUTES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

const disputeIn = ({ params }: Visit) => idOf<'Dispute'>(params['id'], 'moderation.dispute-not-found');

export const loader = read('orders.manage', (visit) =>
  visit.app.transparency.registers.dispute(visit.actor, disputeIn(visit)),
);

export const action = act('orders.manage', DisputeRequest, async (input, visit) => {
  const { app, actor } = visit;
  const changes = { id: disputeIn(visit), version: input.version ?? 0 };
  await app.transparency.recordDispute.execute({ actor, dispute: givenDispute(input), changes });
  return seeOther(DISPUTES, telling('authorities.flash.dispute'));
});

/** One dispute, to be completed with how it was settled. */
export default function DisputeRoute() {
  const dispute = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="orders" title={t('authorities.disputes.one', { number: dispute.number })}>
      <DisputeForm dispute={dispute} refused={useActionData<Refused>()} />
    </AdminFrame>
  );
}
