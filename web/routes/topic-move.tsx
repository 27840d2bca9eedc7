import { useActionData } from '@remix-run/react';
import { MoveTopicRequest } from '#interfaces/http/community/topics.request';
import { CategorySelect } from '../forum/category-select.tsx';
import { takesKind } from '../forum/kinds-here.ts';
import { MoreReaders } from '../forum/more-readers.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { isMeantFor } from '../lib/meant-for.tsx';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('topics.move', async (visit) => {
  const { app, actor } = visit;
  const [{ topic, opening }, categories] = await Promise.all([
    topicToChange(visit, 'move'),
    app.community.categories.execute(actor),
  ]);
  const fitting = categories.filter((each) => takesKind(each, topic.kind));
  return { topic, categories: fitting, isOwn: actor.memberId === opening.author.id };
});

export const action = act('topics.move', MoveTopicRequest, async ({ categoryId, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  await app.community.moveTopic.execute({
    actor,
    topicId: topic.id,
    categoryId,
    reason,
    widens: isMeantFor(visit.typed, 'widens', 'categoryId'),
  });
  return seeOther(topicHref(topic), telling('topic.flash.moved'));
});

export default function TopicMoveRoute() {
  const { topic, categories, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('topic.movePage.title')}
      lead={t('topic.movePage.lead', { title: topic.title, category: topic.category.name })}
    >
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.movePage.submit')}</Button>}
      >
        <CategorySelect
          label={t('topic.movePage.category')}
          categories={categories}
          value={typedIn(refused, 'categoryId', topic.category.id)}
          error={errorOf(refused, 'categoryId')}
        />
        <ReasonField refused={refused} isOwn={isOwn} carries />
        <MoreReaders refused={refused} choice="categoryId" />
      </ActForm>
    </SmallPage>
  );
}
