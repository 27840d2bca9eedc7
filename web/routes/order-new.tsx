import { useActionData } from '@remix-run/react';
import { OrderRequest } from '#interfaces/http/moderation/authorities.request';
import { givenOrder, OrderForm } from '../authorities/order-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ORDERS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('orders.manage', async () => null);

export const action = act('orders.manage', OrderRequest, async (input, { app, actor }) => {
  await app.transparency.recordOrder.execute({ actor, order: givenOrder({ ...input }), changes: null });
  return seeOther(ORDERS, telling('authorities.flash.order'));
});

export default function OrderNewRoute() {
  const t = useT();
  return (
    <AdminFrame place="orders" title={t('authorities.orders.new')} lead={t('authorities.orders.newLead')}>
      <OrderForm order={null} refused={useActionData<Refused>()} />
    </AdminFrame>
  );
}
