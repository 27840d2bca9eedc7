import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AssignQuestionRequest } from '#interfaces/http/community/desk.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

const flashFor = (agentId: string | null, own: string | null) =>
  agentId === null
    ? 'official.flash.givenBack'
    : agentId === own
      ? 'official.flash.taken'
      : 'official.flash.assigned';

export const loader = read('official.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(DESK, 302);
});

export const action = act('official.desk', AssignQuestionRequest, async (input, { app, actor }) => {
  const { topicId, take, giveBack, back = DESK } = input;
  const agentId = giveBack ? null : take ? actor.memberId : (input.agentId ?? null);
  await app.official.assignQuestion.execute({ actor, topicId, agentId });
  return seeOther(back, telling(flashFor(agentId, actor.memberId)));
});

export default function DeskAssignRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={DESK} />;
}
