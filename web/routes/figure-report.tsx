import { useActionData } from '@remix-run/react';
import type { EditionRow } from '#application/insights/reports/edition.port';
import { SteerReportRequest } from '#interfaces/http/insights/reports.request';
import { useKpiLabel } from '../insights/kpi-parts.tsx';
import { reportIdIn } from '../insights/report-in.server.ts';
import { useReportWords } from '../insights/report-words.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import {
  changeFigureReportHref,
  editionHref,
  editionPaperHref,
  FIGURE_REPORTS,
  figureReportHref,
  figureReportReadersHref,
} from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

export const loader = read('insights.read', (visit) =>
  visit.app.insights.reports.one(visit.actor, reportIdIn(visit)),
);

export const action = act('insights.manage', SteerReportRequest, async ({ intent }, visit) => {
  const { app, actor } = visit;
  const id = reportIdIn(visit);
  if (intent === 'try') await app.insights.tryReport.execute({ actor, id });
  else await app.insights.steerReport.execute({ actor, id, to: intent });
  return seeOther(
    intent === 'remove' ? FIGURE_REPORTS : figureReportHref(id),
    telling(`figureReports.flash.${intent}`),
  );
});

/** One report: what it tells and when, who gets it, and what it told. */
export default function FigureReportRoute() {
  const { report, readers, editions } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const { may } = usePage();
  const t = useT();
  const label = useKpiLabel();
  const when = useReportWords();
  const { formatMoment } = useFormat();
  const { id, plan, isPaused, nextAt } = report;
  const manages = may('kpi.manage');
  return (
    <AdminFrame
      place="statistics"
      title={plan.name}
      lead={when(plan)}
      acts={manages && <ButtonLink href={changeFigureReportHref(id)}>{t('figureReports.change')}</ButtonLink>}
    >
      <Breadcrumbs items={[{ href: FIGURE_REPORTS, label: t('figureReports.title') }]} />
      <FormErrors errors={errorsOf(refused)} />
      <p>
        {nextAt === null
          ? t('figureReports.pausedLong')
          : t('figureReports.nextAt', { at: formatMoment(nextAt) })}
      </p>
      <p className="small muted">
        {t('figureReports.tells', { figures: plan.figures.map(label).join(', ') })}{' '}
        {plan.byBranch && t('figureReports.toldByBranch')}
      </p>
      {manages && (
        <form method="post" className="cluster">
          <Button look="main" name="intent" value="try">
            {t('figureReports.try')}
          </Button>
          <Button look="outline" name="intent" value={isPaused ? 'go-on' : 'pause'}>
            {isPaused ? t('figureReports.goOn') : t('figureReports.pause')}
          </Button>
        </form>
      )}
      <section className="stack apart" aria-labelledby="lecteurs">
        <SectionHead
          id="lecteurs"
          title={t('figureReports.readers')}
          {...(manages && {
            more: { href: figureReportReadersHref(id), label: t('figureReports.chooseReaders') },
          })}
        />
        {readers.length === 0 ? (
          <p>{t('figureReports.noReaders')}</p>
        ) : (
          <ul className="list">
            {readers.map(({ memberId, name, language, state }) => (
              <li key={memberId}>
                {name ?? t('figureReports.gone')}{' '}
                <span className="muted">{t(`figureReports.in.${language}`)}</span>
                {state !== 'reads' && ` · ${t(`figureReports.state.${state}`)}`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack apart" aria-labelledby="editions">
        <SectionHead id="editions" title={t('figureReports.editions')} />
        <EditionList id={id} editions={editions} />
      </section>
      {manages && (
        <section className="stack apart" aria-labelledby="supprimer">
          <SectionHead id="supprimer" title={t('figureReports.removeTitle')} />
          <Sure
            act={t('figureReports.remove')}
            help={t('figureReports.removeHelp')}
            name="intent"
            value="remove"
          />
        </section>
      )}
    </AdminFrame>
  );
}

function EditionList({ id, editions }: { id: string; editions: readonly EditionRow[] }) {
  const t = useT();
  const { formatDay, formatMoment } = useFormat();
  if (editions.length === 0) return <EmptyState level={3} title={t('figureReports.noEditions')} />;
  const span = ({ period }: EditionRow) =>
    t('insights.span', { from: formatDay(period.from), to: formatDay(period.to) });
  return (
    <DataTable
      id="editions-passees"
      caption={t('figureReports.editions')}
      captionHidden
      stacks
      rows={editions}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('figureReports.period'),
          header: true,
          cell: (edition) => <a href={editionHref(id, edition.key)}>{span(edition)}</a>,
        },
        { label: t('figureReports.made'), cell: ({ madeAt }) => formatMoment(madeAt) },
        {
          label: t('figureReports.sent'),
          cell: ({ sent, waiting, withheld, stopped, failed }) =>
            [
              t('figureReports.sentTo', { count: sent }),
              waiting > 0 && t('figureReports.waiting', { count: waiting }),
              withheld > 0 && t('figureReports.withheld', { count: withheld }),
              stopped > 0 && t('figureReports.stopped', { count: stopped }),
              failed > 0 && t('figureReports.failed', { count: failed }),
            ]
              .filter(Boolean)
              .join(', '),
        },
        {
          label: t('figureReports.paper'),
          cell: (edition) => (
            <a
              href={editionPaperHref(id, edition.key)}
              aria-label={t('figureReports.paperOf', { period: span(edition) })}
            >
              {t('figureReports.download')}
            </a>
          ),
        },
      ]}
    />
  );
}
