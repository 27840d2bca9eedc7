import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DeletePostRequest } from '#interfaces/http/community/posts.request';
import { GroundField } from '../forum/ground-field.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { notAllowed, postAt, postIdIn } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { postHref, topicDeedHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { hasReplies } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('posts.delete', async (visit) => {
  const { actor } = visit;
  const waiting = await waitingTextOf(visit);
  if (waiting?.isAnswered && !isAfterDeed(visit.request)) throw hasReplies();
  if (waiting && !waiting.mayTakeBack && !waiting.isAnswered) throw notAllowed();
  if (waiting) return waiting;
  const { page, post } = await postAt(visit, postIdIn(visit));
  if (post.position === 1) throw redirect(topicDeedHref(page.topic, 'supprimer'), 302);
  if (!page.rights.posts[post.id]?.delete) throw notAllowed();
  return {
    id: post.id,
    html: post.html,
    text: '',
    helpful: post.helpfulCount,
    isOwn: actor.memberId === post.author.id,
    waits: false,
    wasRead: true,
  };
});

export const action = actOfSafety(
  'posts.delete',
  DeletePostRequest,
  async ({ reason = null, ground }, visit) => {
    const { app, actor } = visit;
    const postId = postIdIn(visit);
    if (await waitingTextOf(visit)) {
      await app.community.deletePost.execute({ actor, postId, reason, ground });
      return seeOther('/brouillons', telling('topic.flash.takenBack'));
    }
    const { page } = await postAt(visit, postId);
    await app.community.deletePost.execute({ actor, postId, reason, ground });
    const here = topicHref(page.topic, page.page);
    return seeOther(`${here}${page.page > 1 ? '&' : '?'}supprimee=${postId}`);
  },
);

/** What its author sent and nobody has looked at yet: it is taken back whole. */
async function waitingTextOf(visit: Visit) {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  if (actor.memberId === null) return null;
  const mine = await app.members.waitingTexts.execute(actor);
  const text = mine.find((one) => one.postId === postId);
  if (!text) return null;
  const { excerpt, wasRead, mayTakeBack, isAnswered } = text;
  const shown = { id: postId, html: '', text: excerpt, helpful: 0, isOwn: true, waits: true };
  return { ...shown, wasRead, mayTakeBack, isAnswered };
}

export default function PostDeleteRoute() {
  const post = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const takeBackLead = t(post.wasRead ? 'topic.takeBack.leadRead' : 'topic.takeBack.lead');
  return (
    <SmallPage
      title={t(post.waits ? 'topic.takeBack.title' : 'topic.deletePost.title')}
      lead={post.waits ? takeBackLead : t('topic.deletePost.lead', { count: post.helpful })}
    >
      {post.waits ? <p className="pre">{post.text}</p> : <Prose className="excerpt" html={post.html} />}
      <ActForm
        refused={refused}
        back={post.waits ? '/brouillons' : postHref(post.id)}
        submit={
          <Button look="final">{t(post.waits ? 'topic.takeBack.submit' : 'topic.deletePost.submit')}</Button>
        }
      >
        {!post.isOwn && <GroundField refused={refused} />}
        {!post.waits && <ReasonField refused={refused} />}
      </ActForm>
    </SmallPage>
  );
}
