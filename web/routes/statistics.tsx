import type { KpiFigure, KpiReport } from '#application/insights/kpis/kpi-report.query';
import { KpiDefinition, KpiSteps, KpiTable, KpiValue, useKpiLabel } from '../insights/kpi-parts.tsx';
import { type PeriodAsking, readingOf } from '../insights/period-asking.server.ts';
import { PeriodForm } from '../insights/period-form.tsx';
import { StatisticsTabs } from '../insights/statistics-tabs.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { kpiHref, STATISTICS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const GROUPS = ['members', 'levels', 'answers', 'official', 'content', 'moderation', 'meeting'] as const;

export const loader = read('insights.read', async (visit) =>
  readingOf(visit, (asked) => visit.app.insights.readKpis.execute({ actor: visit.actor, ...asked })),
);

/** Every figure of a period, each with what it means. */
export default function StatisticsRoute() {
  const { asked, shown, refused } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <AdminFrame
      place="statistics"
      title={t('insights.title')}
      lead={t('insights.lead')}
      acts={
        <ButtonLink href={hrefWith(`${STATISTICS}/export.csv`, { ...asked })}>{t('insights.csv')}</ButtonLink>
      }
    >
      <StatisticsTabs current="figures" />
      <PeriodForm href={STATISTICS} asked={asked} refused={refused} shown={shown} />
      {shown.mendedAt !== null && (
        <Alert tone="info" title={t('insights.mended', { day: formatDay(shown.mendedAt) })} />
      )}
      <HealthScore health={shown.health} />
      {GROUPS.map((group) => (
        <section key={group} className="stack" aria-labelledby={`groupe-${group}`}>
          <SectionHead id={`groupe-${group}`} title={t(`insights.group.${group}`)} />
          <ul className="f metrics">
            {shown.figures
              .filter((figure) => figure.group === group)
              .map((figure) => (
                <KpiCard key={figure.key} figure={figure} asked={asked} />
              ))}
          </ul>
        </section>
      ))}
    </AdminFrame>
  );
}

function KpiCard(props: { figure: KpiFigure; asked: PeriodAsking }) {
  const { figure, asked } = props;
  const t = useT();
  const label = useKpiLabel()(figure.key);
  return (
    <li className="card metric" id={figure.key}>
      <h3>{label}</h3>
      <KpiValue figure={figure} />
      <KpiSteps figure={figure} label={label} />
      <details className="disclose">
        <summary aria-label={t('insights.howOf', { label })}>{t('insights.how')}</summary>
        <KpiDefinition figure={figure} />
        <KpiTable figure={figure} label={label} />
      </details>
      <p>
        <a href={hrefWith(kpiHref(figure.key), { ...asked })} aria-label={t('insights.detailOf', { label })}>
          {t('insights.detail')}
        </a>
      </p>
    </li>
  );
}

function HealthScore({ health }: { health: KpiReport['health'] }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const rounded = (points: number) => formatNumber(Math.round(points * 10) / 10);
  return (
    <section className="stack" aria-labelledby="sante">
      <SectionHead id="sante" title={t('insights.health.title')} />
      {health.score === null ? (
        <p>{t('insights.health.unknown')}</p>
      ) : (
        <p className="metric__value">{t('insights.health.out', { score: rounded(health.score) })}</p>
      )}
      {health.previous !== null && (
        <p className="small muted">{t('insights.health.before', { score: rounded(health.previous) })}</p>
      )}
      <DataTable
        id="termes"
        caption={t('insights.health.caption')}
        captionHidden
        rows={health.terms}
        rowKey={({ term }) => term}
        columns={[
          {
            label: t('insights.health.what'),
            header: true,
            cell: ({ term }) => t(`insights.health.term.${term}`),
          },
          {
            label: t('insights.health.points'),
            numeric: true,
            cell: ({ points }) => (points === null ? t('insights.nothing') : rounded(points)),
          },
          { label: t('insights.health.most'), numeric: true, cell: ({ most }) => formatNumber(most) },
        ]}
      />
    </section>
  );
}
