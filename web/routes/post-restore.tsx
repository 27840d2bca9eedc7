import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { backToPost, postIdIn } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';

export const loader = read('topics.permalink', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(postHref(postIdIn(visit)), 302);
});

export const action = act('posts.restore', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  await app.community.restorePost.execute({ actor, postId });
  return backToPost(visit, postId, 'topic.flash.restored');
});

export default function PostRestoreRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={postHref(useParams()['id'] ?? '')} />;
}
