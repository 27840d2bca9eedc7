import type { TopicChoice } from '#application/community/topics/topic-choices.query';
import type { Format } from '../lib/format.ts';
import type { Translate } from '../lib/texts.tsx';

type Noted = Pick<TopicChoice, 'category' | 'replyCount' | 'status'> & { readonly openedAt: Date | string };

/** What tells topics of nearly the same title apart: where it stands, how many answered, since when. */
export const topicNote = (topic: Noted, t: Translate, { formatDay }: Pick<Format, 'formatDay'>): string =>
  t(topic.status === 'closed' ? 'choosing.topic.noteClosed' : 'choosing.topic.note', {
    category: topic.category,
    count: topic.replyCount,
    day: formatDay(topic.openedAt),
  });
