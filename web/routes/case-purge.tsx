import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ProposePiecePurgeRequest } from '#interfaces/http/community/posts.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { caseHref, PURGES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { PurgePage } from '../purges/purge-page.tsx';
import { caseIdIn } from '../review/case-visit.server.ts';

const here = (itemId: string): string => `${caseHref(itemId)}/effacer`;

export const loader = read('cases.purge', async (visit) => {
  const itemId = caseIdIn(visit);
  const looked = await visit.app.community.proposePiecePurge.look(visit.actor, itemId);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(here(itemId)), 303);
  return { itemId, ...looked };
});

export const action = actOfSafety(
  'cases.purge',
  ProposePiecePurgeRequest,
  async ({ reason, read: mark }, visit) => {
    const { app, actor, viewer } = visit;
    const itemId = caseIdIn(visit);
    return orIdentity(here(itemId), async () => {
      const { session } = viewer;
      await app.community.proposePiecePurge.execute({ actor, session, itemId, read: mark, reason });
      return seeOther(PURGES, telling('purge.flash.proposed'));
    });
  },
);

/** One of two people says why what a case is about is erased for good. */
export default function CasePurgeRoute() {
  const { itemId, source, title, mark, waits } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <PurgePage
      lead={t('purge.leadPiece')}
      title={title}
      source={source}
      waits={waits}
      back={caseHref(itemId)}
      refused={refused}
    >
      <VersionSeen as="read" refused={refused} of={mark} />
    </PurgePage>
  );
}
