import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { OpinionFormRequest } from '#interfaces/http/engagement/opinions.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

export const loader = read('opinions.give', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect('/', 302);
});

export const action = act('opinions.give', OpinionFormRequest, async (input, { app, actor, url }) => {
  await app.engagement.giveOpinion.execute({ actor, ...input });
  return seeOther(safePath(url.searchParams.get('retour'), '/'), telling('surveys.flash.opinion'));
});

export default function OpinionRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
