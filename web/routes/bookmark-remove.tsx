import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { postIdIn } from '../lists/post-id.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

const BACK = '/marque-pages';

export const loader = read('bookmarks.page', async () => {
  throw redirect(BACK, 302);
});

export const action = act('bookmarks.page', EmptyRequest, async (_input, { app, actor, params }) => {
  await app.community.removeBookmark.execute({ actor, postId: postIdIn(params) });
  return seeOther(BACK);
});

export default function BookmarkRemoveRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back={BACK} />;
}
