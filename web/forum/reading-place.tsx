import { createElement } from 'react';
import type { TopicPage } from '#application/community/topics/topic-page.query';
import { topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { endOf } from './resume.ts';

/** Tells, with scripts, how far a member has read this page; without them, whoever opened it has read it. */
export function ReadingPlace({ page }: { page: TopicPage }) {
  const { topic, mine, replies } = page;
  const { trying } = usePage();
  if (!mine || trying || topic.deletedAt !== null || replies.length === 0 || mine.readPosition >= endOf(page))
    return null;
  return createElement('reading-place', {
    'data-href': `${topicHref(topic)}/lu`,
    'data-read': mine.readPosition,
    'data-end': endOf(page),
  });
}
