import type { TopicRowView } from '#application/community/topics/topic-list.query';
import { categoryHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import type { HeadingLevel } from '../ui/section-head.tsx';
import { TopicList, TopicRow } from '../ui/topic-row.tsx';
import { topicState } from './topic-state.ts';

/** Topics one under the other, as every list of the site shows them. */
export function TopicRows(props: {
  topics: readonly TopicRowView[];
  label: string;
  level?: HeadingLevel;
  /** Left out where the whole list is of one category. */
  withoutCategory?: boolean;
  /** Deleted ones, which are read and no more answered. */
  areGone?: boolean;
}) {
  const t = useT();
  const { member, may } = usePage();
  const takesAnswers = ({ status, category }: TopicRowView) =>
    !props.areGone && status === 'open' && (member === null || may('topic.answer', category.id));
  return (
    <TopicList label={props.label}>
      {props.topics.map((topic) => (
        <TopicRow
          key={topic.id}
          href={topicHref(topic)}
          title={topic.title}
          state={topicState(topic)}
          alsoValidated={topic.alsoValidated}
          author={topic.author.status === 'deleted' ? t('forum.topic.formerMember') : topic.author.pseudonym}
          at={topic.lastActivityAt}
          replies={topic.replyCount}
          helped={topic.helpfulCount}
          category={
            props.withoutCategory
              ? undefined
              : { name: topic.category.name, href: categoryHref(topic.category) }
          }
          replyHref={takesAnswers(topic) ? `${topicHref(topic)}#repondre` : undefined}
          pinned={topic.pinned}
          unread={topic.unread ?? undefined}
          level={props.level ?? 3}
        />
      ))}
    </TopicList>
  );
}
