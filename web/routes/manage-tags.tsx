import { useActionData } from '@remix-run/react';
import { TagRequest } from '#interfaces/http/community/tags.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { tagHref, MANAGE_TAGS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { TagForm } from '../lists/tag-form.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('tags.manage', ({ app, actor }) => app.community.tags.execute(actor));

export const action = act('tags.manage', TagRequest, async ({ label, description = '' }, { app, actor }) => {
  await app.community.createTag.execute({ actor, label, description });
  return seeOther(MANAGE_TAGS, telling('lists.flash.tagCreated'));
});

export default function ManageTagsRoute() {
  const tags = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="tags" title={t('lists.manage.tags.title')} lead={t('lists.manage.tags.lead')}>
      <section className="section--tight" aria-labelledby="nouvelle">
        <SectionHead id="nouvelle" title={t('lists.manage.tags.create')} />
        <TagForm refused={refused} />
      </section>
      {tags.length === 0 ? (
        <EmptyState title={t('lists.manage.tags.empty')} level={2} />
      ) : (
        <DataTable
          id="etiquettes"
          caption={t('lists.manage.tags.table')}
          rows={tags}
          rowKey={(row) => row.slug}
          columns={[
            {
              label: t('lists.manage.tags.label'),
              header: true,
              cell: (row) => <a href={tagHref(row.slug)}>{row.label}</a>,
            },
            { label: t('lists.manage.tags.description'), cell: (row) => row.description },
            { label: t('lists.manage.tags.topics'), numeric: true, cell: (row) => row.topicCount },
            {
              label: t('lists.manage.tags.edit'),
              cell: (row) => (
                <a href={`${MANAGE_TAGS}/${row.slug}`}>
                  <SaidWhole
                    word={t('lists.manage.tags.edit')}
                    whole="lists.manage.tags.editOf"
                    cited={{ label: row.label }}
                  />
                </a>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
