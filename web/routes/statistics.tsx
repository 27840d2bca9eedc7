import type { KpiFigure } from '#application/insights/kpis/kpi-report.query';
import { HealthScore } from '../insights/health-score.tsx';
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
      <HealthScore health={shown.health} to={shown.period.to} />
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
      <div className="metric__foot">
        <KpiSteps figure={figure} label={label} />
        <p>
          <a
            href={hrefWith(kpiHref(figure.key), { ...asked })}
            aria-label={t('insights.detailOf', { label })}
          >
            {t('insights.detail')}
          </a>
        </p>
        <details className="disclose">
          <summary aria-label={t('insights.howOf', { label })}>{t('insights.how')}</summary>
          <div className="drawn">
            <KpiDefinition figure={figure} />
            <KpiTable figure={figure} label={label} />
          </div>
        </details>
      </div>
    </li>
  );
}
