import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { KeepBookmarkRequest } from '#interfaces/http/community/keep-bookmark.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { postIdIn } from '../lists/post-id.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

const BACK = '/marque-pages';

export const loader = read('bookmarks.page', async () => {
  throw redirect(BACK, 302);
});

export const action = act('bookmarks.page', KeepBookmarkRequest, async (input, { app, actor, params }) => {
  const postId = postIdIn(params);
  await app.community.keepBookmark.execute({ actor, postId, note: input.note ?? '' });
  return seeOther(`${BACK}#garde-${postId}`);
});

export default function BookmarkNoteRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back={BACK} />;
}
