import { createElement } from 'react';
import type { TopicView } from '#application/community/topics/topic-page.query';
import { topicHref, pageOfPosition } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';

/** Tells of replies that arrive while the page is open; empty and unseen without scripts. */
export function TopicLive({ topic }: { topic: TopicView }) {
  const t = useT();
  return createElement('topic-live', {
    'data-topic': topic.id,
    'data-last': topic.lastPosition,
    'data-href': topicHref(topic, pageOfPosition(topic.lastPosition + 1)),
    'data-one': t('topic.live.fresh', { count: 1 }),
    'data-many': t('topic.live.fresh', { count: 2 }).replace('2', '{count}'),
    'data-show': t('topic.live.show'),
    role: 'status',
  });
}
