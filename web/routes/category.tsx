import { useLoaderData } from '@remix-run/react';
import { TopicRows } from '../forum/topic-rows.tsx';
import { categoryHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { useT } from '../lib/texts.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('categories.page', async ({ app, actor, params, url }) => {
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw nothingHere('community.category-not-found');
  const topics = await app.community.topicList.execute(actor, {
    view: 'latest',
    categoryId: category.id,
    cursor: url.searchParams.get('cursor'),
  });
  return { category, topics };
});

export default function CategoryRoute() {
  const { category, topics } = useLoaderData<typeof loader>();
  const t = useT();
  const at = (cursor: string | null) =>
    cursor === null ? null : `${categoryHref(category)}?cursor=${cursor}`;
  return (
    <Main>
      <Head title={category.name} description={category.description} canonical={categoryHref(category)} />
      <Wrap>
        <PageHead title={category.name} lead={category.description} />
        <TopicRows topics={topics.items} label={t('forum.home.latest')} withoutCategory />
        <Pagination previousHref={at(topics.previous)} nextHref={at(topics.next)} />
      </Wrap>
    </Main>
  );
}
