import { AdminFrame } from '../layout/admin-frame.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { citationOf } from '../official/value-citation.ts';
import { ValueWords } from '../official/value-words.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago } from '../ui/moment.tsx';

export const loader = read('rules.manage', ({ app }) => app.official.regulatoryValues.execute());

/** The figures and days that texts of the organisation cite. */
export default function ValuesRoute() {
  const values = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="values" title={t('official.values.title')} lead={t('official.values.lead')}>
      {values.length === 0 ? (
        <EmptyState level={2} title={t('official.values.empty')} />
      ) : (
        <DataTable
          id="valeurs"
          caption={t('official.values.title')}
          captionHidden
          stacks
          rows={values}
          rowKey={({ key }) => key}
          columns={[
            { label: t('official.values.label'), header: true, cell: (row) => row.label },
            { label: t('official.values.value'), cell: (row) => <ValueWords value={row} /> },
            { label: t('official.values.year'), numeric: true, cell: (row) => String(row.year) },
            { label: t('official.values.citation'), cell: (row) => <code>{citationOf(row.key)}</code> },
            { label: t('official.values.changed'), cell: (row) => <Ago at={row.changedAt} /> },
            {
              label: t('topic.acts.edit'),
              act: true,
              cell: (row) => (
                <a
                  href={`/admin/valeurs/${row.key}`}
                  aria-label={t('official.values.editOf', { label: row.label })}
                >
                  {t('topic.acts.edit')}
                </a>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
