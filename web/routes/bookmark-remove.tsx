import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { postIdIn } from '../forum/topic-visit.server.ts';

const BACK = '/marque-pages';

export const loader = read('bookmarks.page', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(BACK, 302);
});

export const action = act('bookmarks.page', EmptyRequest, async (_input, { app, actor, params }) => {
  await app.community.removeBookmark.execute({ actor, postId: postIdIn({ params }) });
  return seeOther(BACK, telling('lists.flash.bookmarkRemoved'));
});

export default function BookmarkRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BACK} />;
}
