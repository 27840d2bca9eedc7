import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { ProposePiecePurgeRequest } from '#interfaces/http/community/posts.request';
import { identityPath, isStillFresh, orIdentity } from '../accounts/identity.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { caseHref, PURGES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { caseIdIn } from '../review/case-visit.server.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

const here = (itemId: string): string => `${caseHref(itemId)}/effacer`;

export const loader = read('cases.purge', async (visit) => {
  const itemId = caseIdIn(visit);
  const looked = await visit.app.community.proposePiecePurge.look(visit.actor, itemId);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(here(itemId)), 303);
  return { itemId, ...looked };
});

export const action = act('cases.purge', ProposePiecePurgeRequest, async ({ reason, read: mark }, visit) => {
  const { app, actor, viewer } = visit;
  const itemId = caseIdIn(visit);
  return orIdentity(here(itemId), async () => {
    const { session } = viewer;
    await app.community.proposePiecePurge.execute({ actor, session, itemId, read: mark, reason });
    return seeOther(PURGES, telling('purge.flash.proposed'));
  });
});

/** One of two people says why what a case is about is erased for good. */
export default function CasePurgeRoute() {
  const { itemId, source, title, mark, waits } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('purge.title')} lead={t('purge.leadPiece')}>
      <p id="texte">{t('purge.what')}</p>
      <p>
        <strong>{title}</strong>
      </p>
      <pre className="source" tabIndex={0} role="region" aria-labelledby="texte">
        {source}
      </pre>
      {waits ? (
        <Alert title={t('purge.waits')}>
          <a href={PURGES}>{t('purge.waitsText')}</a>
        </Alert>
      ) : (
        <ActForm
          refused={refused}
          back={caseHref(itemId)}
          submit={<Button look="final">{t('purge.submit')}</Button>}
        >
          <input type="hidden" name="read" value={mark} />
          <Alert tone="warn" title={t('purge.second')} />
          <TextArea
            name="reason"
            label={t('purge.reason')}
            help={t('purge.reasonHelp')}
            rows={3}
            maxLength={LIMITS.reason.max}
            defaultValue={typedIn(refused, 'reason')}
            error={errorOf(refused, 'reason')}
          />
        </ActForm>
      )}
    </SmallPage>
  );
}
