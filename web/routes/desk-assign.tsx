import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AssignQuestionRequest } from '#interfaces/http/community/desk.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('official.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(DESK, 302);
});

export const action = act('official.desk', AssignQuestionRequest, async (input, { app, actor }) => {
  const { topicId, take, back = DESK } = input;
  const agentId = take ? actor.memberId : (input.agentId ?? null);
  await app.official.assignQuestion.execute({ actor, topicId, agentId });
  return seeOther(back, telling(agentId === null ? 'official.flash.givenBack' : 'official.flash.assigned'));
});

export default function DeskAssignRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={DESK} />;
}
