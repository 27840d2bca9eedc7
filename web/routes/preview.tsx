import { PreviewBodyRequest } from '#interfaces/http/community/posts.request';
import { act } from '../lib/gates.server.ts';

/** A text as it would be posted, made by the one renderer: a piece of HTML for the page that asks. */
export const action = act('drafts.keep', PreviewBodyRequest, async ({ body }, { app, actor }) => {
  const { html } = await app.community.previewBody.execute({ actor, body });
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
});
