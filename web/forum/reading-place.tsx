import { createElement } from 'react';
import type { TopicPage } from '#application/community/topics/topic-page.query';
import { topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { endOf } from './resume.ts';

/**
 * Tells, with scripts, how far a member has read this page; without them, whoever opened it has read it.
 * @param scriptsTell they told it in this browser before, so that opening it counted its question alone
 */
export function ReadingPlace({ page, scriptsTell }: { page: TopicPage; scriptsTell: boolean }) {
  const { topic, mine, replies } = page;
  const { trying } = usePage();
  if (!mine || trying || topic.deletedAt !== null || replies.length === 0 || mine.readPosition >= endOf(page))
    return null;
  const href = `${topicHref(topic)}/lu`;
  return (
    <>
      {createElement('reading-place', {
        'data-href': href,
        'data-read': mine.readPosition,
        'data-end': endOf(page),
        'data-first': scriptsTell ? undefined : '',
      })}
      {scriptsTell && <ReadByHand href={href} end={endOf(page)} />}
    </>
  );
}

/** Where scripts were there and are not any more: the next pages count as they are opened again. */
function ReadByHand({ href, end }: { href: string; end: number }) {
  const t = useT();
  return (
    <noscript>
      <form method="post" action={href}>
        <input type="hidden" name="position" value={end} />
        <Button look="quiet">{t('topic.unread.markRead')}</Button>
      </form>
    </noscript>
  );
}
