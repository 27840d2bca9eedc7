import type { AroundGoneTopic } from '#application/community/topics/around-gone-topic.query';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import { categoryHref, topicHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { topicState } from './topic-state.ts';
import { headingText } from '../ui/heading-text.ts';

/** As the problem of a page brings it. */
export const aroundIn = (problem: ProblemDetails | null): AroundGoneTopic | null =>
  problem?.code === 'community.topic-gone' || problem?.code === 'community.topic-hidden'
    ? ((problem.details?.['around'] as AroundGoneTopic | undefined) ?? null)
    : null;

/** Where whoever came for a topic that is gone may find an answer all the same. */
export function AroundGone({ around: { category, topics } }: { around: AroundGoneTopic }) {
  const t = useT();
  const written = useWritten();
  return (
    <section aria-labelledby="autour" className="apart">
      <SectionHead id="autour" title={t('lists.problem.around')} />
      <ul className="list">
        {topics.map((topic) => (
          <li key={topic.number}>
            <a href={topicHref(topic)} {...written}>
              {headingText(topic.title)}
            </a>
            <StateMark state={topicState(topic)} />
          </li>
        ))}
        <li>
          <a href={categoryHref(category)}>{t('lists.problem.aroundAll', { category: category.name })}</a>
        </li>
      </ul>
    </section>
  );
}
