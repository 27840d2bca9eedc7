import type { KpiDetail, KpiPart } from '#application/insights/kpis/kpi-report.query';
import { BranchTable } from '../insights/branch-table.tsx';
import { useFigureWords } from '../insights/figure-words.tsx';
import { LevelFunnel } from '../insights/level-funnel.tsx';
import { isDaily, KpiDefinition, KpiSteps, KpiTable, KpiValue, useKpiLabel } from '../insights/kpi-parts.tsx';
import { readingOf } from '../insights/period-asking.server.ts';
import { PeriodForm } from '../insights/period-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { kpiDayHref, kpiHref, STATISTICS } from '../lib/addresses.ts';
import { ageKey } from '../insights/part-words.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('insights.read', async (visit) => {
  const { app, actor, params } = visit;
  return readingOf(visit, (asked) =>
    app.insights.readKpi.execute({ actor, key: params['key'] ?? '', ...asked }),
  );
});

/** One figure: what it means, by branch, day by day. */
export default function StatisticRoute() {
  const { asked, shown, refused } = usePageData<typeof loader>();
  const { figure, byBranch, parts, funnel, hasRows } = shown;
  const t = useT();
  const label = useKpiLabel()(figure.key);
  const here = kpiHref(figure.key);
  return (
    <AdminFrame
      place="statistics"
      title={label}
      lead={t(`insights.group.${figure.group}`)}
      acts={
        <>
          <ButtonLink href={hrefWith(`${here}/export.csv`, { ...asked })}>{t('insights.csv')}</ButtonLink>
          <ButtonLink look="quiet" href={hrefWith(STATISTICS, { ...asked })}>
            {t('insights.back')}
          </ButtonLink>
        </>
      }
    >
      <PeriodForm href={here} asked={asked} refused={refused} shown={shown} />
      <div className="read-beside">
        <div className="stack">
          <div>
            <KpiValue figure={figure} />
          </div>
          <KpiSteps figure={figure} label={label} size="wide" />
          <KpiDefinition figure={figure} />
        </div>
        <KpiTable
          figure={figure}
          label={label}
          dayHref={hasRows ? (day) => kpiDayHref(figure.key, day) : undefined}
        />
      </div>
      {funnel && <LevelFunnel funnel={funnel} />}
      {parts.length > 0 && <Parts label={label} unit={figure.unit} parts={parts} />}
      {byBranch && <BranchTable label={label} unit={figure.unit} quarters={byBranch} />}
      {!isDaily(figure) && <Days detail={shown} label={label} />}
    </AdminFrame>
  );
}

/** Each day, where the steps that are drawn are longer. */
function Days({ detail, label }: { detail: KpiDetail; label: string }) {
  const { figure } = detail;
  const t = useT();
  const { formatDay } = useFormat();
  const words = useFigureWords();
  return (
    <section className="stack" aria-labelledby="jours">
      <SectionHead id="jours" title={t('insights.days.title')} />
      <DataTable
        id="jour-par-jour"
        caption={t('insights.days.of', { label })}
        captionHidden
        rows={detail.days}
        rowKey={({ day }) => day}
        columns={[
          {
            label: t('insights.days.day'),
            header: true,
            cell: ({ day, value }) =>
              detail.hasRows && value !== null ? (
                <a href={kpiDayHref(figure.key, day)}>{formatDay(day)}</a>
              ) : (
                formatDay(day)
              ),
          },
          { label: t('insights.value'), numeric: true, cell: (day) => words(figure.unit, day) },
        ]}
      />
    </section>
  );
}

function Parts(props: {
  label: string;
  unit: Parameters<ReturnType<typeof useFigureWords>>[0];
  parts: readonly KpiPart[];
}) {
  const t = useT();
  const words = useFigureWords();
  return (
    <section className="stack" aria-labelledby="ages">
      <SectionHead id="ages" title={t('insights.parts.title')} />
      <DataTable
        id="par-age"
        caption={t('insights.parts.of', { label: props.label })}
        captionHidden
        rows={props.parts}
        rowKey={({ part }) => part}
        columns={[
          {
            label: t('insights.parts.age'),
            header: true,
            cell: ({ part }) => t(ageKey(part)),
          },
          {
            label: t('insights.value'),
            numeric: true,
            cell: ({ value }) => words(props.unit, { value, atLeast: false }),
          },
        ]}
      />
    </section>
  );
}
