import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ProposePurgeRequest } from '#interfaces/http/community/posts.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { postDeedHref, postHref, PURGES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { PurgePage } from '../purges/purge-page.tsx';

export const loader = read('purges.propose', async (visit) => {
  const postId = postIdIn(visit);
  const looked = await visit.app.community.proposePurge.look(visit.actor, postId);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(postDeedHref(postId, 'effacer')), 303);
  return { postId, ...looked };
});

export const action = actOfSafety('purges.propose', ProposePurgeRequest, async ({ reason }, visit) => {
  const { app, actor, viewer } = visit;
  const postId = postIdIn(visit);
  return orIdentity(postDeedHref(postId, 'effacer'), async () => {
    await app.community.proposePurge.execute({ actor, session: viewer.session, postId, reason });
    return seeOther(PURGES, telling('purge.flash.proposed'));
  });
});

/** One of two people says why; before anything is sent it is said that nothing of it comes back. */
export default function PostPurgeRoute() {
  const { postId, source, title, whole, waits } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <PurgePage
      lead={t(whole ? 'purge.leadTopic' : 'purge.leadReply')}
      title={whole ? title : null}
      source={source}
      waits={waits}
      back={postHref(postId)}
      refused={refused}
    />
  );
}
