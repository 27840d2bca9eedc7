import { useActionData } from '@remix-run/react';
import { OtherTopicRequest } from '#interfaces/http/community/topics.request';
import { ChooseTopic, ChosenTopic } from '../forum/choose-topic.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { otherTopicNumber, otherTopicStep } from '../forum/topic-choice.server.ts';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { WordsOf } from '../layout/unplaced-words.tsx';
import { topicDeedHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('topics.close', async (visit) => {
  const { topic, opening } = await topicToChange(visit, 'closeAsDuplicate');
  const step = await otherTopicStep(visit, topic, ({ number, repeats }) => {
    if (number === topic.number) return 'community.duplicate-of-itself';
    return repeats?.number === topic.number ? 'community.duplicate-of-its-duplicate' : null;
  });
  return { topic, step, isOwn: visit.actor.memberId === opening.author.id };
});

export const action = act('topics.close', OtherTopicRequest, async ({ other, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const masterNumber = await otherTopicNumber(visit, other);
  await app.community.closeAsDuplicate.execute({ actor, topicId: topic.id, masterNumber, reason });
  return seeOther(topicHref(topic), telling('topic.flash.duplicate'));
});

/** Closes a topic as repeating another: first which, then what would happen, then why. */
export default function TopicDuplicateRoute() {
  const { topic, step, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = topicDeedHref(topic, 'doublon');
  const { chosen } = step;
  const { title } = topic;
  return (
    <SmallPage title={t('topic.duplicatePage.title')} lead={t('topic.duplicatePage.lead', { title })}>
      {chosen ? (
        <>
          <ChosenTopic
            here={here}
            chosen={chosen}
            q={step.q}
            will={[
              t('choosing.duplicate.closes', { title }),
              chosen.repeats
                ? t('choosing.duplicate.follows', { title: chosen.repeats.title })
                : t('choosing.duplicate.leads', { title: chosen.title }),
              !isOwn && t('choosing.duplicate.told'),
            ]}
          />
          <ActForm
            refused={refused}
            of={here}
            back={topicHref(topic)}
            submit={<Button look="main">{t('topic.duplicatePage.submit')}</Button>}
          >
            <input type="hidden" name="other" value={chosen.number} />
            <ReasonField refused={refused} isOwn={isOwn} />
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
