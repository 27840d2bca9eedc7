import { useActionData } from '@remix-run/react';
import { MoveRepliesRequest } from '#interfaces/http/community/topics.request';
import { ChooseTopic, ChosenTopic } from '../forum/choose-topic.tsx';
import { MoreReaders } from '../forum/more-readers.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { OtherReplies, RepliesField, repliesToTake } from '../forum/replies-to-take.tsx';
import { otherTopicNumber, otherTopicStep } from '../forum/topic-choice.server.ts';
import { backToPost, topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { WordsOf } from '../layout/unplaced-words.tsx';
import { topicDeedHref, topicHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { isMeantFor } from '../lib/meant-for.tsx';
import { invalid, pageNumber } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('topics.split', async (visit) => {
  const page = await topicToChange(visit, 'split', pageNumber(visit.url));
  const { topic } = page;
  const step = await otherTopicStep(visit, topic, ({ number, repeats }) => {
    if (number === topic.number) return 'community.replies-into-their-own';
    return repeats ? 'community.replies-into-duplicate' : null;
  });
  return { topic, step, replies: repliesToTake(page, visit.url) };
});

export const action = act('topics.split', MoveRepliesRequest, async ({ other, posts, reason }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  if (posts.length === 0) throw invalid('posts', 'community.nothing-to-split');
  const intoNumber = await otherTopicNumber(visit, other);
  const { first } = await app.community.moveReplies.execute({
    actor,
    topicId: topic.id,
    intoNumber,
    postIds: posts,
    reason: reason ?? null,
    widens: isMeantFor(visit.typed, 'widens', 'other'),
  });
  return backToPost(visit, first, 'topic.flash.repliesMoved');
});

/** Moves replies to a topic that is there already: first which topic, then which replies and why. */
export default function TopicMoveRepliesRoute() {
  const { topic, step, replies } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = topicDeedHref(topic, 'deplacer-des-reponses');
  const { chosen } = step;
  const kept = [['page', String(replies.page)], ...replies.chosen.map((id) => ['reponse', id])];
  const onTheWay = `${here}?${new URLSearchParams(kept)}`;
  const { title } = topic;
  return (
    <SmallPage title={t('topic.moveRepliesPage.title')} lead={t('topic.moveRepliesPage.lead', { title })}>
      {chosen ? (
        <>
          <ChosenTopic
            here={onTheWay}
            chosen={chosen}
            q={step.q}
            will={[
              t('choosing.replies.moves', { other: chosen.title }),
              t('choosing.replies.leads'),
              chosen.status === 'closed' && t('choosing.topic.closed'),
              t('choosing.replies.told'),
            ]}
          />
          <ActForm
            refused={refused}
            of={here}
            labels={{ posts: t('topic.moveRepliesPage.posts') }}
            back={topicHref(topic, replies.page)}
            submit={<Button look="main">{t('topic.moveRepliesPage.submit')}</Button>}
          >
            <input type="hidden" name="other" value={chosen.number} />
            <RepliesField replies={replies} legend={t('topic.moveRepliesPage.posts')} refused={refused} />
            <ReasonField refused={refused} told="authors" />
            <MoreReaders refused={refused} choice="other" />
          </ActForm>
          <OtherReplies
            replies={replies}
            topic={topic}
            deed="deplacer-des-reponses"
            more={{ avec: String(chosen.number) }}
          />
        </>
      ) : (
        <>
          <FormErrors errors={errorsOf(refused, {}, [], { other: 'q' })} />
          <WordsOf refused={refused} />
          <ChooseTopic here={onTheWay} step={step} />
        </>
      )}
    </SmallPage>
  );
}
