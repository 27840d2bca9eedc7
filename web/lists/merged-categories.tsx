import type { MergedCategory } from '#application/community/categories/merged-categories.query';
import { categoryHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Which categories went into which, and how far their topics are. */
export function MergedCategories({ merged }: { merged: readonly MergedCategory[] }) {
  const t = useT();
  const format = useFormat();
  if (merged.length === 0) return null;
  const progress = ({ emptiedAt, topicsLeft }: MergedCategory) =>
    emptiedAt
      ? t('lists.manage.categories.mergedDone', { day: format.formatDay(emptiedAt) })
      : t('lists.manage.categories.mergedLeft', { count: topicsLeft });
  return (
    <section className="section" aria-labelledby="fusions">
      <SectionHead
        id="fusions"
        title={t('lists.manage.categories.merged')}
        note={t('lists.manage.categories.mergedText')}
      />
      <DataTable
        id="merged-categories"
        caption={t('lists.manage.categories.merged')}
        captionHidden
        rows={merged}
        rowKey={(row) => row.slug}
        columns={[
          { label: t('lists.manage.categories.name'), header: true, cell: (row) => row.name },
          {
            label: t('lists.manage.categories.mergedInto'),
            cell: (row) => <a href={categoryHref(row.into)}>{row.into.name}</a>,
          },
          { label: t('lists.manage.categories.mergedState'), cell: progress },
        ]}
      />
    </section>
  );
}
