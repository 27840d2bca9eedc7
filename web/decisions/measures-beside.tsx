import type { TopicPage } from '#application/community/topics/topic-page.query';
import type { MeasureBeside } from '#application/moderation/sanctions/measures-beside.query';
import { useT } from '../lib/texts.tsx';
import { decisionHref } from './decision-parts.tsx';

/** The decisions that took away what this page offers to bring back. */
export const broughtBack = ({ topic, replies, rights }: TopicPage): readonly string[] =>
  [
    rights.restore && topic.removal?.decisionId,
    ...replies.map(({ id, removal }) => rights.posts[id]?.restore && removal?.decisionId),
  ].filter((id) => typeof id === 'string');

/** Said where content is brought back: which measure stands all the same, and where it is lifted. */
export function MeasuresBeside(props: { of: string | null | undefined; measures: readonly MeasureBeside[] }) {
  const t = useT();
  return props.measures
    .filter(({ decisionId }) => decisionId === props.of)
    .map(({ number }) => (
      <span key={number}>
        {' '}
        {t('decisions.lift.stands', { number })} {t('decisions.lift.standsText')}{' '}
        <a href={decisionHref(number)}>{t('decisions.lift.see', { number })}</a>
      </span>
    ));
}
