import { useActionData } from '@remix-run/react';
import { OtherTopicRequest } from '#interfaces/http/community/topics.request';
import { ChooseTopic, ChosenTopic } from '../forum/choose-topic.tsx';
import { MoreReaders } from '../forum/more-readers.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { otherTopicNumber, otherTopicStep } from '../forum/topic-choice.server.ts';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { WordsOf } from '../layout/unplaced-words.tsx';
import { topicDeedHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { isMeantFor } from '../lib/meant-for.tsx';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('topics.merge', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'merge');
  const step = await otherTopicStep(visit, topic, ({ number, repeats }) => {
    if (number === topic.number) return 'community.merge-with-itself';
    return repeats && repeats.number !== topic.number ? 'community.merge-into-duplicate' : null;
  });
  return { topic, step, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = act('topics.merge', OtherTopicRequest, async ({ other, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const intoNumber = await otherTopicNumber(visit, other);
  const into = await app.community.mergeTopics.execute({
    actor,
    topicId: topic.id,
    intoNumber,
    reason: reason ?? null,
    widens: isMeantFor(visit.typed, 'widens', 'other'),
  });
  return seeOther(topicHref(into), telling('topic.flash.merged'));
});

/** Joins a topic to another: first which, then what would happen, then why. */
export default function TopicMergeRoute() {
  const { topic, step, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = topicDeedHref(topic, 'fusionner');
  const { chosen } = step;
  const { title } = topic;
  return (
    <SmallPage title={t('topic.mergePage.title')} lead={t('topic.mergePage.lead', { title })}>
      {chosen ? (
        <>
          <ChosenTopic
            here={here}
            chosen={chosen}
            q={step.q}
            will={[
              t('choosing.merge.moves', { title, other: chosen.title, count: topic.replyCount + 1 }),
              t('choosing.merge.leads'),
              chosen.repeats && t('choosing.topic.repeats', { title: chosen.repeats.title }),
              chosen.status === 'closed' && t('choosing.topic.closed'),
              (!isOwn || topic.replyCount > 0) && t('choosing.merge.told'),
            ]}
          />
          <ActForm
            refused={refused}
            of={here}
            back={topicHref(topic)}
            submit={<Button look="main">{t('topic.mergePage.submit')}</Button>}
          >
            <input type="hidden" name="other" value={chosen.number} />
            <ReasonField refused={refused} told="authors" isOwn={isOwn} carries />
            <MoreReaders refused={refused} choice="other" />
          </ActForm>
        </>
      ) : (
        <>
          <FormErrors errors={errorsOf(refused, {}, [], { other: 'q' })} />
          <WordsOf refused={refused} />
          <ChooseTopic here={here} step={step} />
        </>
      )}
    </SmallPage>
  );
}
