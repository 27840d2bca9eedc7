import type { ClaimFigures } from '#application/community/claims/claims.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What was asked in twelve months, and in what time it was answered. */
export function ClaimFiguresTable({ figures }: { figures: ClaimFigures }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const count = (name: 'received' | 'answered' | 'refused' | 'extended' | 'inTime') => ({
    label: t(`claims.admin.${name}`),
    numeric: true,
    cell: (row: ClaimFigures['kinds'][number]) => formatNumber(row[name]),
  });
  return (
    <section className="apart" aria-labelledby="chiffres">
      <SectionHead id="chiffres" title={t('claims.admin.figures')} />
      <DataTable
        id="chiffres-demandes"
        caption={t('claims.admin.figures')}
        captionHidden
        stacks
        rows={figures.kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { label: t('claims.admin.kind'), header: true, cell: ({ kind }) => t(`claims.kind.${kind}`) },
          ...(['received', 'answered', 'refused', 'extended', 'inTime'] as const).map(count),
          {
            label: t('claims.admin.days'),
            numeric: true,
            cell: ({ days }) => (days === null ? '–' : formatNumber(Math.round(days * 10) / 10)),
          },
        ]}
      />
      <p className="muted">{t('claims.admin.selfService', figures.selfService)}</p>
    </section>
  );
}
