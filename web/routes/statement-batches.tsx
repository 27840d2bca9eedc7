import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { batchHref, STATEMENT_BATCHES, STATEMENTS_ASIDE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('statements.export', async ({ app, actor }) => {
  const { batches } = app.transparency;
  const [latest, waiting, withheld] = await Promise.all([
    batches.latest(actor),
    batches.waiting(actor),
    batches.withheld(actor),
  ]);
  return { latest, waiting, withheld };
});

export const action = act('statements.export', EmptyRequest, async (_input, { app, actor }) => {
  await app.transparency.prepareStatements.execute({ actor });
  return seeOther(STATEMENT_BATCHES, telling('transparency.flash.prepared'));
});

/** Statements of reasons for the database of the Commission: what waits, what was made ready, what was deposited. */
export default function StatementBatchesRoute() {
  const { latest, waiting, withheld } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatMoment, formatNumber } = useFormat();
  return (
    <AdminFrame
      place="statements"
      title={t('transparency.batches.title')}
      lead={t('transparency.batches.lead')}
    >
      <form method="post" className="stack">
        <FormErrors errors={errorsOf(refused)} />
        <p>{t('transparency.batches.waiting', { count: waiting })}</p>
        <p className="help">{t('transparency.batches.guard')}</p>
        {waiting > 0 && (
          <p>
            <Button look="main">{t('transparency.batches.prepare')}</Button>
          </p>
        )}
      </form>
      {latest.length === 0 ? (
        <EmptyState level={2} title={t('transparency.batches.empty')} />
      ) : (
        <DataTable
          id="envois"
          caption={t('transparency.batches.list')}
          captionHidden
          stacks
          rows={latest}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('transparency.batches.batch'),
              header: true,
              cell: ({ number }) => t('transparency.batches.one', { number }),
            },
            { label: t('transparency.batches.prepared'), cell: ({ preparedAt }) => formatMoment(preparedAt) },
            {
              label: t('transparency.batches.records'),
              cell: ({ records, withheld }) => (
                <>
                  {formatNumber(records)}
                  {withheld > 0 && (
                    <>
                      {' '}
                      <Pill tone="warn">{t('transparency.batches.withheld', { count: withheld })}</Pill>
                    </>
                  )}
                </>
              ),
            },
            {
              label: t('transparency.batches.files'),
              cell: ({ id, calls, number }) => (
                <span className="cluster">
                  <a href={`${batchHref(id)}/exposes.csv`}>{t('transparency.batches.csv', { number })}</a>
                  {Array.from({ length: calls }, (_, index) => (
                    <a key={index} href={`${batchHref(id)}/appels/${index + 1}`}>
                      {t('transparency.batches.call', { number, call: index + 1 })}
                    </a>
                  ))}
                </span>
              ),
            },
            {
              label: t('transparency.batches.deposited'),
              cell: ({ id, number, depositedAt }) =>
                depositedAt ? (
                  formatMoment(depositedAt)
                ) : (
                  <form method="post" action={`${STATEMENT_BATCHES}/deposes`}>
                    <input type="hidden" name="batchId" value={id} />
                    <Button look="quiet" aria-label={t('transparency.batches.markOf', { number })}>
                      {t('transparency.batches.mark')}
                    </Button>
                  </form>
                ),
            },
          ]}
        />
      )}
      {withheld.length > 0 && (
        <p>
          <a href={STATEMENTS_ASIDE}>{t('transparency.batches.asideCount', { count: withheld.length })}</a>
        </p>
      )}
    </AdminFrame>
  );
}
