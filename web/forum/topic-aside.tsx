import type { TopicPage } from '#application/community/topics/topic-page.query';
import { categoryHref, pageOfPosition, topicHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { lookOf } from '../official/seal-of.ts';
import { sealedAnchor } from '../official/sealed-answers.tsx';
import { AsideSection } from '../ui/layout.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { UNREAD_ANCHOR } from './topic-thread.tsx';

export function TopicAside({ page }: { page: TopicPage }) {
  const t = useT();
  const { topic } = page;
  const resume = resumeHref(page);
  return (
    <>
      <nav className="card card--ink toc" aria-labelledby="on-this-page">
        <h2 id="on-this-page">{t('forum.topic.onThisPage')}</h2>
        <ul className="list">
          {resume && (
            <li>
              <a href={resume.href}>{t('topic.unread.resume', { number: resume.number })}</a>
            </li>
          )}
          {page.official.map(
            (post) =>
              post.official && (
                <li key={post.id}>
                  <a href={`${page.page > 1 ? topicHref(topic) : ''}#${sealedAnchor(post)}`}>
                    <StateMark state={post.official.overdue ? 'overdue' : lookOf(post.official)} />
                  </a>
                </li>
              ),
          )}
          {page.accepted.some((post) => post.official === null) && (
            <li>
              <a href="#accepted">{t('forum.topic.accepted')}</a>
            </li>
          )}
          <li>
            <a href="#discussion">{t('forum.topic.discussion', { count: topic.replyCount })}</a>
          </li>
          {topic.status === 'open' && (
            <li>
              <a href="#repondre">{t('forum.topic.answer')}</a>
            </li>
          )}
        </ul>
        {page.mine && page.mine.readPosition >= topic.lastPosition && topic.replyCount > 0 && (
          <p className="small muted">{t('topic.unread.allRead')}</p>
        )}
      </nav>
      <AsideSection id="in-category" title={t('forum.topic.inCategory')}>
        <p>
          <a href={categoryHref(topic.category)}>{topic.category.name}</a>
        </p>
        <p className="muted small">{topic.category.description}</p>
      </AsideSection>
    </>
  );
}

/** The first reply a member has not read; its number counts replies, while positions count the question too. */
export function resumeHref({ topic, mine, page }: TopicPage): { href: string; number: number } | null {
  if (!mine || mine.readPosition < 1 || mine.readPosition >= topic.lastPosition) return null;
  const at = pageOfPosition(mine.readPosition + 1);
  return {
    href: `${at === page ? '' : topicHref(topic, at)}#${UNREAD_ANCHOR}`,
    number: mine.readPosition,
  };
}
