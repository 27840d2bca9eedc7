import { useActionData } from '@remix-run/react';
import { OrderRequest } from '#interfaces/http/moderation/authorities.request';
import { idOf } from '#interfaces/http/validate';
import { givenOrder, OrderForm } from '../authorities/order-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ORDERS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

const orderIn = ({ params }: Visit) => idOf<'AuthorityOrder'>(params['id'], 'moderation.order-not-found');

export const loader = read('orders.manage', (visit) =>
  visit.app.transparency.registers.order(visit.actor, orderIn(visit)),
);

export const action = act('orders.manage', OrderRequest, async (input, visit) => {
  const { app, actor } = visit;
  const changes = { id: orderIn(visit), version: input.version ?? 0 };
  await app.transparency.recordOrder.execute({ actor, order: givenOrder({ ...input }), changes });
  return seeOther(ORDERS, telling('authorities.flash.order'));
});

/** One order, to be completed with what became of it. */
export default function OrderRoute() {
  const order = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="orders"
      title={t('authorities.orders.one', { number: order.number })}
      lead={t('authorities.orders.oneLead')}
    >
      <OrderForm order={order} refused={useActionData<Refused>()} />
    </AdminFrame>
  );
}
