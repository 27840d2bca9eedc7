import { RedactPassageRequest } from '#interfaces/http/community/posts.request';
import { type Begun, type Looked, RedactForm } from '../forum/redact-form.tsx';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { postHref } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { groundAsked } from '../review/likely-ground.ts';

export const loader = read('posts.redact', async (visit) => {
  const postId = postIdIn(visit);
  const words = await visit.app.community.redactPassage.text(visit.actor, { postId });
  return { ...words, postId, likely: groundAsked(visit.url) };
});

export const action = actOfSafety<RedactPassageRequest, Looked | Begun>(
  'posts.redact',
  RedactPassageRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const { passage, reason = null, ground, intent } = input;
    const postId = postIdIn(visit);
    if (intent === 'look')
      return { found: await app.community.redactPassage.look({ actor, postId, passage }), typed };
    const begun = await app.community.redactPassage.execute({ actor, postId, passage, reason, ground });
    if (begun.left > 0 || begun.isBeyondReach || begun.records > 0) return { begun, typed };
    return seeOther(postHref(postId));
  },
);

export default function PostRedactRoute() {
  const { postId, source, isOwn, likely } = usePageData<typeof loader>();
  return <RedactForm source={source} isOwn={isOwn} back={postHref(postId)} likely={likely} />;
}
