import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import type { PurgeRow } from '#application/community/purges/purges.query';
import { SettlePurgeRequest } from '#interfaces/http/community/posts.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import type { Shown } from '../decisions/decision-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { PURGES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { targetWord } from '../review/case-words.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('purges.settle', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(PURGES), 303);
  return { ...(await visit.app.community.purges.execute(visit.actor)), me: visit.actor.memberId };
});

export const action = act('purges.settle', SettlePurgeRequest, async ({ purgeId, agrees }, visit) => {
  const { app, actor, viewer } = visit;
  return orIdentity(PURGES, async () => {
    await app.community.settlePurge.execute({
      actor,
      session: viewer.session,
      purgeId,
      agrees: agrees === 'yes',
    });
    return seeOther(PURGES, telling(agrees === 'yes' ? 'purge.flash.done' : 'purge.flash.refused'));
  });
});

/** What waits for a second signature to be erased for good, and what became of the latest. */
export default function PurgesRoute() {
  const { waiting, settled, me } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="purges" title={t('purge.admin.title')} lead={t('purge.admin.lead')}>
      <FormErrors errors={errorsOf(refused)} />
      {waiting.length === 0 ? (
        <EmptyState level={2} title={t('purge.admin.none')}>
          {t('purge.admin.noneText')}
        </EmptyState>
      ) : (
        <section className="stack" aria-labelledby="en-attente">
          <h2 id="en-attente">{t('purge.admin.waiting')}</h2>
          <Alert tone="warn" title={t('purge.admin.warning')}>
            {t('purge.admin.warningText')}
          </Alert>
          <ul className="rows">
            {waiting.map((one) => (
              <li key={one.id}>
                <Proposed one={one} />
                {one.proposedBy === me ? (
                  <p className="muted">{t('purge.admin.own')}</p>
                ) : (
                  <form method="post" className="cluster">
                    <input type="hidden" name="purgeId" value={one.id} />
                    <Button
                      look="final"
                      name="agrees"
                      value="yes"
                      aria-label={actOn(t('purge.admin.confirm'), one, t)}
                    >
                      {t('purge.admin.confirm')}
                    </Button>
                    <Button
                      look="quiet"
                      name="agrees"
                      value="no"
                      aria-label={actOn(t('purge.admin.refuse'), one, t)}
                    >
                      {t('purge.admin.refuse')}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled.length > 0 && (
        <section className="stack" aria-labelledby="reglees">
          <h2 id="reglees">{t('purge.admin.settled')}</h2>
          <ul className="rows">
            {settled.map((one) => (
              <li key={one.id}>
                <Settled one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </AdminFrame>
  );
}

function Proposed({ one }: { one: Shown<PurgeRow> }) {
  const t = useT();
  const written = useWritten();
  const format = useFormat();
  return (
    <>
      <p>
        <a href={one.address ?? PURGES}>
          <strong>{calledIn(one, t)}</strong>
        </a>
      </p>
      <p className="pre" {...written}>
        {one.excerpt}
      </p>
      <p>{t('purge.admin.because', { reason: one.reason })}</p>
      <p className="small muted">
        {t('purge.admin.proposed', { name: one.proposedByName, day: format.formatDay(one.proposedAt) })}
      </p>
    </>
  );
}

/** What would go, by what it is. */
function calledIn(one: Shown<PurgeRow>, t: ReturnType<typeof useT>): string {
  if (one.postId !== null) return t(one.whole ? 'purge.admin.topic' : 'purge.admin.reply', { ...one });
  const { title, author, targetKind } = one;
  return t('purge.admin.piece', { title, author, kind: targetWord(targetKind, t) });
}

/** Several stand below one another: each says what it would do to which. */
const actOn = (act: string, one: Shown<PurgeRow>, t: ReturnType<typeof useT>): string =>
  t('ui.form.field', { label: act }) + calledIn(one, t);

function Settled({ one }: { one: Shown<PurgeRow> }) {
  const t = useT();
  const format = useFormat();
  const by = { name: one.settledByName ?? '', day: format.formatDay(one.settledAt ?? one.proposedAt) };
  return (
    <>
      <p>
        <strong>{t('purge.admin.gone', { author: one.author })}</strong>
      </p>
      <p>{t(one.status === 'done' ? 'purge.admin.done' : 'purge.admin.refused', by)}</p>
      <p>{t('purge.admin.because', { reason: one.reason })}</p>
      <p className="small muted">
        {t('purge.admin.proposed', { name: one.proposedByName, day: format.formatDay(one.proposedAt) })}
      </p>
    </>
  );
}
