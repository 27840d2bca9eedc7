import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SettleReviewRequest } from '#interfaces/http/community/desk.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('official.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(DESK, 302);
});

export const action = act('official.desk', SettleReviewRequest, async (input, { app, actor }) => {
  await app.official.settleReview.execute({ actor, sealId: input.sealId });
  return seeOther(input.back ?? `${DESK}?vue=revoir`, telling('official.flash.settled'));
});

export default function DeskSettleRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${DESK}?vue=revoir`} />;
}
