import { useActionData } from '@remix-run/react';
import { CreateCategoryRequest } from '#interfaces/http/community/categories.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { categoryHref, MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { CategoryForm } from '../lists/category-form.tsx';
import { MergedCategories } from '../lists/merged-categories.tsx';
import { branchName } from '../lib/branches.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('categories.manage', async ({ app, actor }) => {
  const [categories, merged, groups] = await Promise.all([
    app.community.categories.execute(actor),
    app.community.mergedCategories.execute(actor),
    app.moderation.groups.nameable(actor),
  ]);
  return { categories, merged, groups };
});

export const action = act('categories.manage', CreateCategoryRequest, async (input, { app, actor }) => {
  const { description = '', guidance = '', parentId, ...rest } = input;
  await app.community.createCategory.execute({
    ...rest,
    actor,
    description,
    guidance,
    parentId: parentId ?? null,
  });
  return seeOther(MANAGE_CATEGORIES, telling('lists.flash.categoryCreated'));
});

function audienceName(code: string, groups: readonly { slug: string; name: string }[], t: Translate): string {
  const group = groups.find(({ slug }) => `group:${slug}` === code);
  if (group) return t('groups.audience', { name: group.name });
  return code.startsWith('branch:')
    ? branchName(code.slice('branch:'.length), t)
    : t(`lists.manage.categories.${code as 'public' | 'members' | 'staff'}`);
}

export default function ManageCategoriesRoute() {
  const { categories, merged, groups } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const audience = (code: string) => audienceName(code, groups, t);
  return (
    <AdminFrame
      place="categories"
      title={t('lists.manage.categories.title')}
      lead={t('lists.manage.categories.lead')}
    >
      {categories.length === 0 ? (
        <EmptyState title={t('lists.manage.categories.empty')} level={2} />
      ) : (
        <DataTable
          id="categories"
          caption={t('lists.manage.categories.table')}
          captionHidden
          rows={categories}
          rowKey={(row) => row.id}
          columns={[
            {
              label: t('lists.manage.categories.name'),
              header: true,
              cell: (row) => (
                <a href={categoryHref(row)}>{row.parentId === null ? row.name : `— ${row.name}`}</a>
              ),
            },
            { label: t('lists.manage.categories.audience'), cell: (row) => audience(row.audience) },
            {
              label: t('lists.manage.categories.kinds'),
              cell: (row) =>
                row.closedAt
                  ? t('lists.manage.categories.closed')
                  : row.kinds.map((kind) => t(`lists.questions.kinds.${kind}`)).join(', '),
            },
            { label: t('lists.manage.categories.position'), numeric: true, cell: (row) => row.position },
            { label: t('lists.manage.categories.topics'), numeric: true, cell: (row) => row.topicCount },
            {
              label: t('lists.manage.categories.edit'),
              cell: (row) => (
                <a
                  href={`${MANAGE_CATEGORIES}/${row.slug}`}
                  aria-label={t('lists.manage.categories.editOf', { name: row.name })}
                >
                  {t('lists.manage.categories.edit')}
                </a>
              ),
            },
          ]}
        />
      )}
      <MergedCategories merged={merged} />
      <section className="section" aria-labelledby="nouvelle">
        <SectionHead
          id="nouvelle"
          title={t('lists.manage.categories.create')}
          note={t('lists.manage.categories.createText')}
        />
        <CategoryForm
          groups={groups}
          refused={refused}
          parents={categories.filter((category) => category.parentId === null)}
        />
      </section>
    </AdminFrame>
  );
}
