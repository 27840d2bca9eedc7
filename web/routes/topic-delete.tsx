import { useActionData } from '@remix-run/react';
import { DeleteTopicRequest } from '#interfaces/http/community/topics.request';
import { GroundField } from '../forum/ground-field.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { categoryHref, topicDeedHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('topics.delete', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'delete');
  return { topic, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = actOfSafety(
  'topics.delete',
  DeleteTopicRequest,
  async ({ reason = null, ground }, visit) => {
    const { app, actor } = visit;
    const topic = await topicOf(visit);
    await app.community.deleteTopic.execute({ actor, topicId: topic.id, reason, ground });
    const mayRestore = actor.may('topic.restore', topic.category.id);
    const undo = mayRestore ? topicDeedHref(topic, 'retablir') : null;
    return seeOther(categoryHref(topic.category), telling('topic.flash.topicDeleted', undo));
  },
);

export default function TopicDeleteRoute() {
  const { topic, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('topic.deleteTopic.title')}
      lead={t('topic.deleteTopic.lead', { title: topic.title })}
    >
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="final">{t('topic.deleteTopic.submit')}</Button>}
      >
        {!isOwn && <GroundField refused={refused} />}
        <ReasonField refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
