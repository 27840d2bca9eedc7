import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { idOf } from '#interfaces/http/validate';
import { SYNONYMS } from '../finding/demand-asking.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('search.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(SYNONYMS, 302);
});

export const action = act('search.manage', EmptyRequest, async (_input, { app, actor, params }) => {
  const id = idOf<'SynonymGroup'>(params['id'], 'search.synonyms-not-found');
  await app.community.deleteSynonyms.execute({ actor, id });
  return seeOther(SYNONYMS, telling('finding.flash.synonymsRemoved'));
});

export default function DeskSynonymsRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={SYNONYMS} />;
}
