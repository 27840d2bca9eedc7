import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { ReactionRequest } from '#interfaces/http/community/posts.request';
import { backToPost, postIdIn } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';

export const loader = read('topics.permalink', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(postHref(postIdIn(visit)), 302);
});

export const action = act('posts.react', ReactionRequest, async ({ kind, isOn }, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  const deed = isOn ? app.community.react : app.community.unreact;
  await deed.execute({ actor, postId, kind });
  return backToPost(visit, postId);
});

export default function PostReactRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={postHref(useParams()['id'] ?? '')} />;
}
