import type { TopicPage } from '#application/community/topics/topic-page.query';
import { categoryHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { AsideSection } from '../ui/layout.tsx';

export function TopicAside({ page }: { page: TopicPage }) {
  const t = useT();
  const { topic } = page;
  return (
    <>
      <AsideSection id="on-this-page" title={t('forum.topic.onThisPage')}>
        <ul className="list">
          {page.accepted.length > 0 && (
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
      </AsideSection>
      <AsideSection id="in-category" title={t('forum.topic.inCategory')}>
        <p>
          <a href={categoryHref(topic.category)}>{topic.category.name}</a>
        </p>
        <p className="muted small">{topic.category.description}</p>
      </AsideSection>
    </>
  );
}
