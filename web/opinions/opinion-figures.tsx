import type { OpinionMonth } from '#application/engagement/opinions/opinions.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What members said in passing, by month. */
export function OpinionFigures({ months }: { months: readonly OpinionMonth[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="avis" className="stack">
      <SectionHead id="avis" title={t('surveys.opinion.title')} />
      <p>{t('surveys.opinion.lead')}</p>
      {months.length === 0 ? (
        <p className="muted">{t('surveys.opinion.none')}</p>
      ) : (
        <DataTable
          id="avis-par-mois"
          caption={t('surveys.opinion.caption')}
          captionHidden
          rows={months}
          rowKey={({ month, kind }) => `${month}-${kind}`}
          columns={[
            { label: t('surveys.opinion.month'), header: true, cell: ({ month }) => month },
            { label: t('surveys.opinion.question'), cell: ({ kind }) => t(`surveys.opinion.kinds.${kind}`) },
            {
              label: t('surveys.admin.responses'),
              numeric: true,
              cell: ({ all }) => format.formatNumber(all),
            },
            {
              label: t('surveys.opinion.score'),
              numeric: true,
              cell: ({ kind, score }) => {
                if (score === null) return <span className="masked">{t('polls.results.masked')}</span>;
                return kind === 'recommendation'
                  ? format.formatNumber(score)
                  : format.formatPercent(score / 100);
              },
            },
          ]}
        />
      )}
    </section>
  );
}
