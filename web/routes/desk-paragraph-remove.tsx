import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

const BACK = `${DESK}/paragraphes`;

export const loader = read('official.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(BACK, 302);
});

export const action = act('official.desk', EmptyRequest, async (_input, { app, actor, params }) => {
  const id = idOf<'CannedParagraph'>(params['id'], 'community.paragraph-not-found');
  await app.official.deleteCannedParagraph.execute({ actor, id });
  return seeOther(BACK, telling('official.flash.paragraphRemoved'));
});

export default function DeskParagraphRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BACK} />;
}
