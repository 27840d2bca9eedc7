import type { ServiceView } from '#application/engagement/services/service-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useShareOf } from '../insights/figure-words.tsx';
import { Average } from './stars.tsx';

/** How the stars of a service are distributed: drawn, and as a table that says the same. */
export function StarFigures({ service }: { service: ServiceView }) {
  const t = useT();
  const format = useFormat();
  const rows = service.distribution.map((count, at) => ({ stars: at + 1, count })).toReversed();
  const share = useShareOf();
  const shareOf = (count: number) => share(count, service.reviews);
  return (
    <section aria-labelledby="notes" className="apart">
      <h2 className="h-m" id="notes">
        {t('services.figures.title')}
      </h2>
      <Average average={service.average} reviews={service.reviews} />
      {service.reviews > 0 && (
        <>
          <BarChart
            label={t('services.figures.chart')}
            bars={rows.map(({ stars, count }) => ({
              key: String(stars),
              label: t('services.stars.count', { count: stars }),
              value: count,
              words: t('services.figures.words', { count, share: shareOf(count) }),
            }))}
          />
          <details className="more-fields">
            <summary>{t('services.figures.table')}</summary>
            <DataTable
              id="repartition"
              caption={t('services.figures.caption')}
              rows={rows}
              rowKey={({ stars }) => String(stars)}
              columns={[
                {
                  label: t('services.figures.stars'),
                  header: true,
                  cell: ({ stars }) => t('services.stars.count', { count: stars }),
                },
                {
                  label: t('services.figures.count'),
                  numeric: true,
                  cell: ({ count }) => format.formatNumber(count),
                },
                { label: t('services.figures.share'), numeric: true, cell: ({ count }) => shareOf(count) },
              ]}
            />
          </details>
        </>
      )}
    </section>
  );
}
