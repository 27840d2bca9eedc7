import type { TopicPage } from '#application/community/topics/topic-page.query';
import { pageOfPosition, topicHref } from '../lib/addresses.ts';

/** Where a member who was here before goes on reading. */
export const UNREAD_ANCHOR = 'non-lues';

/** The first reply a member has not read; its number counts replies, while positions count the question too. */
export function resumeHref({ topic, mine, page }: TopicPage): { href: string; number: number } | null {
  if (!mine || mine.readPosition < 1 || mine.readPosition >= topic.lastPosition) return null;
  const at = pageOfPosition(mine.readPosition + 1);
  return {
    href: `${at === page ? '' : topicHref(topic, at)}#${UNREAD_ANCHOR}`,
    number: mine.readPosition,
  };
}

/** How far who has read a page to its end has come: on the last one also past what is not shown to them. */
export const endOf = ({ topic, replies, page, pageCount }: TopicPage): number =>
  page === pageCount ? topic.lastPosition : (replies.at(-1)?.position ?? 1);
