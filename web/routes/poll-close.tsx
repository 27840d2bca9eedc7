import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { pollIn } from '../polls/asked-poll.server.ts';

export const loader = read('polls.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(pollHref(await pollIn(visit)), 302);
});

export const action = act('polls.run', EmptyRequest, async (_input, visit) => {
  const poll = await pollIn(visit);
  await visit.app.engagement.closePoll.execute({ actor: visit.actor, pollId: poll.id });
  return seeOther(pollHref(poll), telling('polls.flash.closed'));
});

export default function ClosePollRoute() {
  return (
    <RefusedPage refused={useActionData<Refused>()} back={pollHref({ slug: useParams()['slug'] ?? '' })} />
  );
}
