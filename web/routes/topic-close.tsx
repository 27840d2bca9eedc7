import { useActionData } from '@remix-run/react';
import { CloseTopicRequest } from '#interfaces/http/community/topics.request';
import { ReasonField } from '../forum/reason-field.tsx';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('topics.close', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'closeAsDuplicate');
  return { topic, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = act('topics.close', CloseTopicRequest, async ({ reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  await app.community.closeTopic.execute({ actor, topicId: topic.id, reason });
  return seeOther(topicHref(topic), telling('topic.flash.closed'));
});

/** Askers close their own question without a word; who closes somebody else's says why. */
export default function TopicCloseRoute() {
  const { topic, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.closePage.title')} lead={t('topic.closePage.lead', { title: topic.title })}>
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.closePage.submit')}</Button>}
      >
        <ReasonField refused={refused} isOwn={isOwn} />
      </ActForm>
    </SmallPage>
  );
}
