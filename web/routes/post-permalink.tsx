import { redirect } from '@remix-run/node';
import { placeOf, postIdIn } from '../forum/topic-visit.server.ts';
import { read } from '../lib/gates.server.ts';

/** The address of one post: wherever it stands now. */
export const loader = read('topics.permalink', async (visit) => {
  throw redirect(await placeOf(visit, postIdIn(visit)), 302);
});

/** Never shown: the loader answers. */
export default function PostPermalinkRoute() {
  return null;
}
