import { idOf } from '#interfaces/http/validate';
import { lineWords } from '../invitations/line-words.server.ts';
import { RefusedLines } from '../invitations/refused-lines.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { cancelImportHref, importHref, importReportHref, INVITATIONS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Progress } from '../ui/progress.tsx';

export const loader = read('invitations.manage', async (visit) => {
  const id = idOf<'InvitationImport'>(visit.params['id'], 'community.invitation-not-found');
  const { refused, ...one } = await visit.app.members.invitations.one(visit.actor, id);
  return { ...one, refused: lineWords(visit, refused) };
});

/** How far a list was followed, and which lines were not. */
export default function InvitationImportRoute() {
  const { id, source, total, done, invited, sent, joined, isOver, isCancelled, waiting, refused } =
    usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  return (
    <AdminFrame place="invitations" title={t('invitations.importOf', { source })}>
      <Breadcrumbs items={[{ href: INVITATIONS, label: t('invitations.title') }]} />
      {isCancelled ? (
        <Alert tone="info" title={t('invitations.cancelled')}>
          {t('invitations.cancelledHelp')}
        </Alert>
      ) : isOver ? (
        <Alert tone="ok" title={t('invitations.over')}>
          {t('invitations.overHelp')}
        </Alert>
      ) : (
        <>
          <Progress id="avancement" label={t('invitations.progress')} value={done} max={total}>
            {t('invitations.progressOf', { done: formatNumber(done), total: formatNumber(total) })}
          </Progress>
          <p>
            <ButtonLink href={importHref(id)}>{t('invitations.lookAgain')}</ButtonLink>
          </p>
        </>
      )}
      {(!isOver || waiting > 0) && (
        <form method="post" action={cancelImportHref(id)} className="stack">
          <p className="small muted">{t('invitations.cancelHelp')}</p>
          <p>
            <Button look="quiet">{t('invitations.cancel')}</Button>
          </p>
        </form>
      )}
      <KeyFigures>
        <KeyFigure label={t('invitations.lines')} value={formatNumber(total)} />
        <KeyFigure label={t('invitations.invited')} value={formatNumber(invited)} />
        <KeyFigure label={t('invitations.waiting')} value={formatNumber(waiting)} />
        <KeyFigure label={t('invitations.sent')} value={formatNumber(sent)} />
        <KeyFigure label={t('invitations.joined')} value={formatNumber(joined)} />
      </KeyFigures>
      {refused.length > 0 && (
        <>
          <RefusedLines lines={refused} />
          <p>
            <ButtonLink href={importReportHref(id)}>{t('invitations.report')}</ButtonLink>
          </p>
        </>
      )}
    </AdminFrame>
  );
}
