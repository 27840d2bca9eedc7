import { useActionData } from '@remix-run/react';
import { MergeCategoryRequest } from '#interfaces/http/community/categories.request';
import { CategorySelect } from '../forum/category-select.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { categoryOf } from '../lists/category-of.server.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('categories.manage', async (visit) => {
  const category = await categoryOf(visit);
  return { category, targets: await visit.app.community.mergeTargets.execute(visit.actor, category.id) };
});

export const action = act('categories.manage', MergeCategoryRequest, async ({ categoryId }, visit) => {
  const { app, actor } = visit;
  const { id } = await categoryOf(visit);
  await app.community.mergeCategory.execute({ actor, categoryId: id, into: categoryId });
  return seeOther(MANAGE_CATEGORIES, telling('lists.flash.categoryMerged'));
});

export default function ManageCategoryMergeRoute() {
  const { category, targets } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const back = `${MANAGE_CATEGORIES}/${category.slug}`;
  return (
    <SmallPage
      title={t('lists.manage.categories.mergeOf', { name: category.name })}
      lead={t('lists.manage.categories.mergeText')}
    >
      {targets.length === 0 ? (
        <EmptyState title={t('lists.manage.categories.mergeNowhere')} level={2}>
          {t('lists.manage.categories.mergeNowhereText')}{' '}
          <a href={back}>{t('lists.manage.categories.editOf', { name: category.name })}</a>
        </EmptyState>
      ) : (
        <ActForm
          refused={refused}
          back={back}
          submit={<Button look="final">{t('lists.manage.categories.merge')}</Button>}
        >
          <CategorySelect
            label={t('lists.manage.categories.mergeInto')}
            help={t('lists.manage.categories.mergeHelp')}
            categories={targets}
            value={typedIn(refused, 'categoryId', '')}
            error={errorOf(refused, 'categoryId')}
          />
        </ActForm>
      )}
    </SmallPage>
  );
}
