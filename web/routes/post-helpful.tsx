import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { ToggleRequest } from '#interfaces/http/deeds.request';
import { backToPost, postIdIn } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';

export const loader = read('topics.permalink', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(postHref(postIdIn(visit)), 302);
});

export const action = act('posts.vote', ToggleRequest, async ({ on }, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  const deed = on === '1' ? app.community.markHelpful : app.community.unmarkHelpful;
  await deed.execute({ actor, postId });
  return backToPost(visit, postId);
});

export default function PostHelpfulRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={postHref(useParams()['id'] ?? '')} />;
}
