import { PreviewBodyRequest } from '#interfaces/http/community/posts.request';
import { act } from '../lib/gates.server.ts';
import { previewed } from '../official/cited.server.ts';
import { dayToShow } from '../official/gaps.server.ts';

/** A text as it would be posted, made by the one renderer: a piece of HTML for the page that asks. */
export const action = act('drafts.keep', PreviewBodyRequest, async ({ body, on }, visit) => {
  return new Response(await previewed(visit, body, dayToShow(on, visit.now)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
});
