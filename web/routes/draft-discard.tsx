import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DiscardDraftRequest } from '#interfaces/http/community/drafts.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('drafts.keep', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect('/brouillons', 302);
});

export const action = act('drafts.keep', DiscardDraftRequest, async ({ place }, { app, actor }) => {
  await app.community.discardDraft.execute({ actor, place });
  return seeOther('/brouillons', telling('compose.flash.draftDiscarded'));
});

export default function DraftDiscardRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/brouillons" />;
}
