import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { RetitleTopicRequest } from '#interfaces/http/community/topics.request';
import { TagBoxes } from '../forum/tag-boxes.tsx';
import { topicOf } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('topics.retitle', async (visit) => {
  const { app, actor } = visit;
  const [topic, tags] = await Promise.all([topicOf(visit), app.community.tags.execute(actor)]);
  return { topic, tags };
});

export const action = act('topics.retitle', RetitleTopicRequest, async (input, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const renamed = await app.community.retitleTopic.execute({
    actor,
    topicId: topic.id,
    title: input.title,
    tags: input.tags ?? [],
  });
  return seeOther(topicHref(renamed), telling('topic.flash.retitled'));
});

export default function TopicRetitleRoute() {
  const { topic, tags } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.retitlePage.title')}>
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.retitlePage.submit')}</Button>}
      >
        <TextField
          name="title"
          label={t('topic.retitlePage.name')}
          maxLength={LIMITS.title.max}
          required
          defaultValue={typedIn(refused, 'title', topic.title)}
          error={errorOf(refused, 'title')}
        />
        <TagBoxes
          legend={t('topic.retitlePage.tags')}
          help={t('topic.retitlePage.tagsHelp')}
          tags={tags}
          values={typedList(refused, 'tags', topic.tags)}
          error={errorOf(refused, 'tags')}
        />
      </ActForm>
    </SmallPage>
  );
}
