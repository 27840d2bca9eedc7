import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

export const loader = read('references.publish', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(DESK_REFERENCES, 302);
});

/** What was withdrawn is published again. */
export const action = act('references.publish', EmptyRequest, async (_input, { app, actor, params }) => {
  const slug = params['slug'] ?? '';
  const outcome = await app.official.referencePage.execute(actor, slug, {});
  if (outcome.found === 'page') return seeOther(referenceHref(slug));
  if (outcome.found !== 'withdrawn') throw nothingHere('community.reference-not-found');
  await app.official.publishReferenceAgain.execute({ actor, referenceId: outcome.withdrawn.id });
  return seeOther(referenceHref(slug), telling('official.flash.publishedAgain'));
});

export default function DeskReferenceAgainRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={DESK_REFERENCES} />;
}
