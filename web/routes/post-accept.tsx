import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { ChooseAnswerFormRequest } from '#interfaces/http/community/posts.request';
import { ReasonField } from '../forum/reason-field.tsx';
import { backToPost, notAllowed, postAt, postIdIn, upToPost } from '../forum/topic-visit.server.ts';
import { ActForm, RefusedPage, SmallPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { type Judge, queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

const aChoice: Judge = (raw) => (raw === '0' || raw === '1' ? raw : undefined);

export const loader = read('topics.permalink', async (visit) => {
  const { choix } = queryOf(visit.url, { choix: aChoice });
  if (choix) {
    const { page, post } = await postAt(visit, postIdIn(visit));
    if (!page.rights.posts[post.id]![choix === '1' ? 'accept' : 'unaccept']) throw notAllowed();
    const isOwn = visit.actor.memberId === page.opening.author.id;
    return { id: post.id, html: post.html, on: choix, isOwn };
  }
  if (isAfterDeed(visit.request)) return null;
  throw redirect(postHref(postIdIn(visit)), 302);
});

export const action = act('topics.accept', ChooseAnswerFormRequest, async ({ on, reason = null }, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  const deed = on === '1' ? app.community.acceptAnswer : app.community.withdrawAcceptance;
  await deed.execute({ actor, postId, reason });
  if (on === '1') return upToPost(visit, postId, 'topic.flash.accepted');
  return backToPost(visit, postId, 'topic.flash.withdrawn');
});

/** Askers choose by a button; who chooses in their stead says why here. */
export default function PostAcceptRoute() {
  const post = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const back = postHref(useParams()['id'] ?? '');
  const t = useT();
  if (!post) return <RefusedPage refused={refused} back={back} />;
  const page = post.on === '1' ? 'topic.acceptPage' : 'topic.unacceptPage';
  return (
    <SmallPage title={t(`${page}.title`)} lead={t(`${page}.lead`)}>
      <Prose className="excerpt" html={post.html} />
      <ActForm refused={refused} back={back} submit={<Button look="main">{t(`${page}.submit`)}</Button>}>
        <input type="hidden" name="on" value={post.on} />
        <ReasonField refused={refused} told={post.on === '1' ? 'log' : 'opener'} isOwn={post.isOwn} />
      </ActForm>
    </SmallPage>
  );
}
