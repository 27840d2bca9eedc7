import type { HealthPart, KpiHealth } from '#application/insights/kpis/kpi-report.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';

/** Terms that are told of questions, by the day on which they were asked. */
const OF_QUESTIONS: ReadonlySet<HealthPart['term']> = new Set(['answered', 'accepted', 'response'] as const);

/**
 * The score in one line, so that the figures come first, and how it is made for whoever opens it.
 * @param to last day of the period: a term that ends before says so
 */
export function HealthScore({ health, to }: { health: KpiHealth; to: string }) {
  const t = useT();
  const { formatDay, formatNumber } = useFormat();
  const rounded = (points: number) => formatNumber(Math.round(points * 10) / 10);
  const name = ({ term, to: last }: HealthPart) => (
    <>
      {t(`insights.health.term.${term}`)}
      {last < to && (
        <span className="health__until small muted">
          {t(`insights.health.until.${OF_QUESTIONS.has(term) ? 'questions' : 'days'}`, {
            day: formatDay(last),
          })}
        </span>
      )}
    </>
  );
  return (
    <section className="card health" aria-labelledby="sante">
      <h2 id="sante">{t('insights.health.title')}</h2>
      {health.score === null ? (
        <p>{t('insights.health.unknown')}</p>
      ) : (
        <p className="metric__value">{t('insights.health.out', { score: rounded(health.score) })}</p>
      )}
      {health.previous !== null && (
        <p className="small muted">{t('insights.health.before', { score: rounded(health.previous) })}</p>
      )}
      <details className="disclose">
        <summary>{t('insights.health.how')}</summary>
        <p className="small muted">{t('insights.health.windows')}</p>
        <DataTable
          id="termes"
          caption={t('insights.health.caption')}
          captionHidden
          rows={health.terms}
          rowKey={({ term }) => term}
          columns={[
            { label: t('insights.health.what'), header: true, cell: name },
            {
              label: t('insights.health.points'),
              numeric: true,
              cell: ({ points }) => (points === null ? t('insights.nothing') : rounded(points)),
            },
            { label: t('insights.health.most'), numeric: true, cell: ({ most }) => formatNumber(most) },
          ]}
        />
      </details>
    </section>
  );
}
