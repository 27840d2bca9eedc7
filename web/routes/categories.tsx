import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { CategoryCards, childrenIn } from '../lists/category-cards.tsx';
import { breadcrumbList } from '../lists/structured.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('categories.list', ({ app, actor, keeping }) => {
  keeping.hangsOn('forum', 'names');
  return app.community.categories.execute(actor);
});

export default function CategoriesRoute() {
  const categories = usePageData<typeof loader>();
  const t = useT();
  const { may, publicUrl } = usePage();
  const manage = may('category.manage') && (
    <ButtonLink href={MANAGE_CATEGORIES} icon="gear">
      {t('lists.account.manageCategories')}
    </ButtonLink>
  );
  return (
    <Main>
      <Head
        title={t('lists.categories.title')}
        description={t('lists.categories.lead')}
        canonical="/categories"
        noIndex={categories.length === 0}
        structured={breadcrumbList(publicUrl, [
          { href: '/', label: t('forum.topic.home') },
          { label: t('lists.categories.title') },
        ])}
      />
      <Wrap>
        <PageHead title={t('lists.categories.title')} lead={t('lists.categories.lead')}>
          {manage}
        </PageHead>
        {categories.length > 0 ? (
          <CategoryCards
            categories={categories.filter((category) => category.parentId === null)}
            childrenOf={childrenIn(categories)}
            level={2}
          />
        ) : (
          <EmptyState title={t('lists.categories.empty')} level={2}>
            {t('lists.categories.emptyText')}
          </EmptyState>
        )}
      </Wrap>
    </Main>
  );
}
