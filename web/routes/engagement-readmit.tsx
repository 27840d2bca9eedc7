import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ReadmitToBoardsRequest } from '#interfaces/http/engagement/desk.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

const LIST = `${ENGAGEMENT}/classements`;

export const loader = read('engagement.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(LIST, 302);
});

export const action = act('engagement.desk', ReadmitToBoardsRequest, async (input, { app, actor }) => {
  const memberId = idOf<'Member'>(input.memberId);
  await app.engagement.readmitToBoards.execute({ actor, memberId });
  return seeOther(LIST, telling('engage.flash.readmitted'));
});

export default function EngagementReadmitRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={LIST} />;
}
