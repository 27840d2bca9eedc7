import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { SplitTopicRequest } from '#interfaces/http/community/topics.request';
import { CategorySelect } from '../forum/category-select.tsx';
import { takesKind } from '../forum/kinds-here.ts';
import { MoreReaders } from '../forum/more-readers.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { OtherReplies, RepliesField, repliesToTake } from '../forum/replies-to-take.tsx';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { isMeantFor } from '../lib/meant-for.tsx';
import { missing, pageNumber } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('topics.split', async (visit) => {
  const { app, actor, url } = visit;
  const [page, categories] = await Promise.all([
    topicToChange(visit, 'split', pageNumber(url)),
    app.community.categories.execute(actor),
  ]);
  const { topic } = page;
  return {
    topic,
    categories: categories.filter((each) => takesKind(each, topic.kind)),
    replies: repliesToTake(page, url),
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
    widens: isMeantFor(visit.typed, 'widens', 'categoryId'),
  });
  return seeOther(topicHref(made), telling('topic.flash.split'));
});

export default function TopicSplitRoute() {
  const { topic, categories, replies } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.splitPage.title')} lead={t('topic.splitPage.lead')}>
      <ActForm
        refused={refused}
        labels={{ posts: t('topic.splitPage.posts'), title: t('topic.splitPage.newTitle') }}
        back={topicHref(topic, replies.page)}
        submit={<Button look="main">{t('topic.splitPage.submit')}</Button>}
      >
        <RepliesField replies={replies} legend={t('topic.splitPage.posts')} refused={refused} />
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
        <MoreReaders refused={refused} choice="categoryId" />
      </ActForm>
      <OtherReplies replies={replies} topic={topic} deed="separer" />
    </SmallPage>
  );
}
