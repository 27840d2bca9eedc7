import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { OtherTopicRequest } from '#interfaces/http/community/topics.request';
import { ReasonField } from '../forum/reason-field.tsx';
import { otherTopicNumber, topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('topics.merge', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'merge');
  return { topic, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = act('topics.merge', OtherTopicRequest, async ({ other, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const intoNumber = otherTopicNumber(other);
  const into = await app.community.mergeTopics.execute({
    actor,
    topicId: topic.id,
    intoNumber,
    reason: reason ?? null,
  });
  return seeOther(topicHref(into), telling('topic.flash.merged'));
});

export default function TopicMergeRoute() {
  const { topic, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.mergePage.title')} lead={t('topic.mergePage.lead', { title: topic.title })}>
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.mergePage.submit')}</Button>}
      >
        <TextField
          name="other"
          label={t('topic.duplicatePage.other')}
          help={t('topic.duplicatePage.otherHelp')}
          maxLength={LIMITS.otherTopic.max}
          required
          defaultValue={typedIn(refused, 'other')}
          error={errorOf(refused, 'other')}
        />
        <ReasonField refused={refused} told="authors" isOwn={isOwn} carries />
      </ActForm>
    </SmallPage>
  );
}
