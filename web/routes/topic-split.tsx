import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { SplitTopicRequest } from '#interfaces/http/community/topics.request';
import { CategorySelect } from '../forum/category-select.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { shortened } from '../forum/quotation.ts';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicDeedHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing, pageNumber } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('topics.split', async (visit) => {
  const { app, actor, url } = visit;
  const [page, categories] = await Promise.all([
    topicToChange(visit, 'split', pageNumber(visit.url)),
    app.community.categories.execute(actor),
  ]);
  const { topic } = page;
  return {
    topic,
    number: page.page,
    count: page.pageCount,
    categories: categories.filter((each) => each.kinds.includes(topic.kind)),
    chosen: url.searchParams.getAll('reponse').slice(0, 20),
    posts: page.replies
      .filter((post) => page.rights.posts[post.id]!.split)
      .map(({ id, author, plain }) => ({ id, name: author.pseudonym, text: shortened(plain ?? '', 140) })),
  };
});

export const action = act('topics.split', SplitTopicRequest, async (input, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const empty = [input.posts.length === 0 && 'posts', input.title.trim() === '' && 'title'].filter(
    (field) => field !== false,
  );
  if (empty.length > 0) throw missing(...empty);
  const made = await app.community.splitTopic.execute({
    actor,
    topicId: topic.id,
    categoryId: input.categoryId,
    title: input.title,
    postIds: input.posts,
    reason: input.reason ?? null,
  });
  return seeOther(topicHref(made), telling('topic.flash.split'));
});

export default function TopicSplitRoute() {
  const { topic, number, count, categories, posts, chosen } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const at = (page: number) =>
    page >= 1 && page <= count ? `${topicDeedHref(topic, 'separer')}?page=${page}` : null;
  return (
    <SmallPage title={t('topic.splitPage.title')} lead={t('topic.splitPage.lead')}>
      <ActForm
        refused={refused}
        labels={{ posts: t('topic.splitPage.posts'), title: t('topic.splitPage.newTitle') }}
        back={topicHref(topic, number)}
        submit={<Button look="main">{t('topic.splitPage.submit')}</Button>}
      >
        <CheckGroup
          name="posts"
          legend={t('topic.splitPage.posts')}
          help={
            count > 1 ? t('topic.splitPage.otherPages', { page: number, count: posts.length }) : undefined
          }
          values={typedList(refused, 'posts', chosen)}
          choices={posts.map((post) => ({ value: post.id, label: post.name, help: post.text }))}
          error={errorOf(refused, 'posts')}
        />
        <TextField
          name="title"
          label={t('topic.splitPage.newTitle')}
          maxLength={LIMITS.title.max}
          required
          defaultValue={typedIn(refused, 'title')}
          error={errorOf(refused, 'title')}
        />
        <CategorySelect
          label={t('topic.splitPage.category')}
          categories={categories}
          value={typedIn(refused, 'categoryId', topic.category.id)}
          error={errorOf(refused, 'categoryId')}
        />
        <ReasonField refused={refused} told="authors" />
      </ActForm>
      <Pagination previousHref={at(number - 1)} nextHref={at(number + 1)} />
    </SmallPage>
  );
}
