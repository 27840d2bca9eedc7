import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { categoryOf } from '../lists/category-of.server.ts';
import { Button } from '../ui/button.tsx';

export const loader = read('categories.manage', categoryOf);

export const action = act('categories.manage', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const { id } = await categoryOf(visit);
  await app.community.closeCategory.execute({ actor, categoryId: id });
  return seeOther(MANAGE_CATEGORIES, telling('lists.flash.categoryClosed'));
});

export default function ManageCategoryCloseRoute() {
  const { name, slug } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('lists.manage.categories.closeOf', { name })}
      lead={t('lists.manage.categories.closeText')}
    >
      <ActForm
        refused={refused}
        back={`${MANAGE_CATEGORIES}/${slug}`}
        submit={<Button look="main">{t('lists.manage.categories.close')}</Button>}
      />
    </SmallPage>
  );
}
