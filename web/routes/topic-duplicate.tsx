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

export const loader = read('topics.close', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'closeAsDuplicate');
  return { topic, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = act('topics.close', OtherTopicRequest, async ({ other, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const masterNumber = otherTopicNumber(other);
  await app.community.closeAsDuplicate.execute({ actor, topicId: topic.id, masterNumber, reason });
  return seeOther(topicHref(topic), telling('topic.flash.duplicate'));
});

export default function TopicDuplicateRoute() {
  const { topic, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('topic.duplicatePage.title')}
      lead={t('topic.duplicatePage.lead', { title: topic.title })}
    >
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.duplicatePage.submit')}</Button>}
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
        <ReasonField refused={refused} isOwn={isOwn} />
      </ActForm>
    </SmallPage>
  );
}
