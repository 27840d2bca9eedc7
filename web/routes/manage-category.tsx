import { useActionData } from '@remix-run/react';
import { EditCategoryRequest } from '#interfaces/http/community/categories.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { orIdentity } from '../lib/identity.server.ts';
import { isMeantFor } from '../lib/meant-for.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { categoryOf } from '../lists/category-of.server.ts';
import { CategoryEnd } from '../lists/category-end.tsx';
import { CategoryForm } from '../lists/category-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('categories.manage', async (visit) => {
  const [category, groups] = await Promise.all([
    categoryOf(visit),
    visit.app.moderation.groups.nameable(visit.actor),
  ]);
  return { category, groups };
});

export const action = act('categories.manage', EditCategoryRequest, async (input, visit) => {
  const { id } = await categoryOf(visit);
  const { description = '', guidance = '', meantFor: _shownFor, ...rest } = input;
  return orIdentity(visit.url.pathname, async () => {
    await visit.app.community.editCategory.execute({
      ...rest,
      actor: visit.actor,
      session: visit.viewer.session,
      categoryId: id,
      description,
      guidance,
      narrows: isMeantFor(visit.typed, 'narrows', 'audience'),
      widens: isMeantFor(visit.typed, 'widens', 'audience'),
    });
    return seeOther(MANAGE_CATEGORIES, telling('lists.flash.categoryEdited'));
  });
});

export default function ManageCategoryRoute() {
  const { category, groups } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const title = t('lists.manage.categories.editOf', { name: category.name });
  return (
    <AdminFrame place="categories" title={title}>
      <Breadcrumbs items={[{ href: MANAGE_CATEGORIES, label: t('lists.manage.categories.title') }]} />
      <CategoryForm refused={refused} category={category} groups={groups} />
      <CategoryEnd category={category} />
    </AdminFrame>
  );
}
