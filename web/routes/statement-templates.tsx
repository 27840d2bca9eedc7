import { AdminFrame } from '../layout/admin-frame.tsx';
import { TEMPLATES } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { actionWord, calledIn } from '../review/case-words.ts';
import { DataTable } from '../ui/data-table.tsx';

export const loader = read('review.configure', ({ app }) => app.moderation.statementTemplates.all());

/** What those who are restricted read, ready to be filled in. */
export default function StatementTemplatesRoute() {
  const templates = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="templates" title={t('review.templates.title')} lead={t('review.templates.lead')}>
      <DataTable
        id="modeles"
        caption={t('review.templates.title')}
        captionHidden
        rows={templates}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('review.templates.label'),
            header: true,
            cell: (template) => {
              const { label, lang } = calledIn(t, template);
              return (
                <a
                  href={`${TEMPLATES}/${template.key}`}
                  aria-label={t('review.templates.changeOf', { label })}
                >
                  <span lang={lang}>{label}</span>
                </a>
              );
            },
          },
          {
            label: t('review.templates.measure'),
            cell: ({ restriction }) =>
              restriction
                .split(/_and_|_or_/)
                .map((action) => actionWord(action, t))
                .join(', '),
          },
          {
            label: t('review.templates.offered'),
            cell: ({ offered }) => t(offered ? 'review.reasons.offered' : 'review.templates.notOffered'),
          },
        ]}
      />
    </AdminFrame>
  );
}
