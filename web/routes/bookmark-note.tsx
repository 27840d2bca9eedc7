import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { KeepBookmarkRequest } from '#interfaces/http/community/bookmarks.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { BOOKMARKS, bookmarksAt } from '../lists/bookmarks-at.ts';

export const loader = read('bookmarks.page', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(BOOKMARKS, 302);
});

export const action = act(
  'bookmarks.page',
  KeepBookmarkRequest,
  async (input, { app, actor, params, url }) => {
    const postId = postIdIn({ params });
    await app.community.keepBookmark.execute({ actor, postId, note: input.note ?? '' });
    return seeOther(`${bookmarksAt(url)}#garde-${postId}`, telling('lists.flash.noteKept'));
  },
);

export default function BookmarkNoteRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BOOKMARKS} />;
}
