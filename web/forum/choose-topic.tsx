import type { ReactNode } from 'react';
import type { TopicChoice } from '#application/community/topics/topic-choices.query';
import { topicHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ChooseOne, ChosenOne, useSuggestingWords } from '../lists/choose-one.tsx';
import type { TopicChoiceStep } from './topic-choice.server.ts';
import { topicNote } from './topic-note.ts';

/** Where topics come from while one types. */
export const TOPICS_TO_CHOOSE = '/sujets-a-choisir?q=';

/** Topics to choose among, each with what tells it apart. */
function useTopicChoices(topics: readonly TopicChoice[]) {
  const t = useT();
  const format = useFormat();
  return topics.map((topic) => ({
    value: String(topic.number),
    label: topic.title,
    help: topicNote(topic, t, format),
  }));
}

/** Chooses another topic, as the first step of what is done with the two. @param props.here the page */
export function ChooseTopic({ here, step }: { here: string; step: TopicChoiceStep }) {
  const t = useT();
  return (
    <ChooseOne
      here={here}
      from={TOPICS_TO_CHOOSE}
      q={step.q}
      label={t('choosing.topic.label')}
      help={t('choosing.topic.help')}
      words={useSuggestingWords('topic')}
      error={step.error}
      legend={t(step.areFound ? 'choosing.found' : 'choosing.like')}
      choices={useTopicChoices(step.offered)}
    />
  );
}

/** The topic that was chosen, and what will happen. */
export function ChosenTopic(props: {
  here: string;
  q: string;
  chosen: TopicChoice;
  will: readonly ReactNode[];
}) {
  const { here, q, chosen, will } = props;
  const t = useT();
  const format = useFormat();
  return (
    <ChosenOne
      here={here}
      q={q}
      label={t('choosing.topic.label')}
      title={<a href={topicHref(chosen)}>{chosen.title}</a>}
      note={topicNote(chosen, t, format)}
      will={will}
    />
  );
}
