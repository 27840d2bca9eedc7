import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DeletePostRequest } from '#interfaces/http/community/posts.request';
import { GroundField } from '../forum/ground-field.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { notAllowed, postAt, postIdIn } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { postHref, topicDeedHref, topicHref } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('posts.delete', async (visit) => {
  const { page, post } = await postAt(visit, postIdIn(visit));
  if (post.position === 1) throw redirect(topicDeedHref(page.topic, 'supprimer'), 302);
  if (!page.rights.posts[post.id]?.delete) throw notAllowed();
  return {
    id: post.id,
    html: post.html,
    helpful: post.helpfulCount,
    isOwn: visit.actor.memberId === post.author.id,
  };
});

export const action = act('posts.delete', DeletePostRequest, async ({ reason = null, ground }, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  const { page } = await postAt(visit, postId);
  await app.community.deletePost.execute({ actor, postId, reason, ground });
  const here = topicHref(page.topic, page.page);
  return seeOther(`${here}${page.page > 1 ? '&' : '?'}supprimee=${postId}`);
});

export default function PostDeleteRoute() {
  const post = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.deletePost.title')} lead={t('topic.deletePost.lead', { count: post.helpful })}>
      <Prose className="excerpt" html={post.html} />
      <ActForm
        refused={refused}
        back={postHref(post.id)}
        submit={<Button look="final">{t('topic.deletePost.submit')}</Button>}
      >
        {!post.isOwn && <GroundField refused={refused} />}
        <ReasonField refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
