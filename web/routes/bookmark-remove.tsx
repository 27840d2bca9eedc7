import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { BOOKMARKS, bookmarksAt } from '../lists/bookmarks-at.ts';

export const loader = read('bookmarks.page', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(BOOKMARKS, 302);
});

export const action = act('bookmarks.page', EmptyRequest, async (_input, { app, actor, params, url }) => {
  await app.community.removeBookmark.execute({ actor, postId: postIdIn({ params }) });
  return seeOther(bookmarksAt(url), telling('lists.flash.bookmarkRemoved'));
});

export default function BookmarkRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BOOKMARKS} />;
}
