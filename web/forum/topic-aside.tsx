import type { NearReference } from '#application/community/official/references.query';
import type { NearTopic } from '#application/community/topics/near-topics.query';
import type { TopicPage } from '#application/community/topics/topic-page.query';
import { categoryHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { ReferencesBeside } from '../official/near-references.tsx';
import { lookOf } from '../official/seal-of.ts';
import { sealedAnchor } from '../official/sealed-answers.tsx';
import { AsideSection } from '../ui/layout.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { resumeHref } from './resume.ts';
import { topicState } from './topic-state.ts';
import { headingText } from '../ui/heading-text.ts';

export function TopicAside(props: {
  page: TopicPage;
  near: readonly NearTopic[];
  references: readonly NearReference[];
}) {
  const t = useT();
  const written = useWritten();
  const { page, near, references } = props;
  const { topic } = page;
  return (
    <>
      <OnThisPage page={page} />
      <ReferencesBeside references={references} category={topic.category.slug} />
      {near.length > 0 && (
        <AsideSection id="near" title={t('topic.aside.near')}>
          <ul className="list">
            {near.map((each) => (
              <li key={each.number}>
                <a href={topicHref(each)} {...written}>
                  {headingText(each.title)}
                </a>
                <StateMark state={topicState(each)} />
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
      <AsideSection id="in-category" title={t('forum.topic.inCategory')}>
        <p>
          <a href={categoryHref(topic.category)} {...written}>
            {topic.category.name}
          </a>
        </p>
        <p className="muted small" {...written}>
          {topic.category.description}
        </p>
      </AsideSection>
    </>
  );
}

/** Only what there is; not shown on phones, where it would come after all that it leads to. */
function OnThisPage({ page }: { page: TopicPage }) {
  const t = useT();
  const { member, may } = usePage();
  const { topic } = page;
  const resume = resumeHref(page);
  const isOpen = topic.status === 'open' && topic.deletedAt === null;
  const mayAnswer = isOpen && (member === null || may('topic.answer', topic.category.id));
  const lines = [
    resume && { href: resume.href, text: t('topic.unread.resume', { number: resume.number }) },
    ...page.official.map(
      (post) =>
        post.official && {
          href: `${page.page > 1 ? topicHref(topic) : ''}#${sealedAnchor(post)}`,
          text: <StateMark state={post.official.overdue ? 'overdue' : lookOf(post.official)} />,
        },
    ),
    page.accepted.some((post) => post.official === null) && {
      href: '#accepted',
      text: t('forum.topic.accepted'),
    },
    topic.replyCount > 0 && {
      href: '#discussion',
      text: t('forum.topic.discussion', { count: topic.replyCount }),
    },
    mayAnswer && { href: '#repondre', text: t('forum.topic.answer') },
  ].filter((line) => line !== null && line !== false);
  const allRead = page.mine && page.mine.readPosition >= topic.lastPosition && topic.replyCount > 0;
  if (lines.length === 0) return null;
  return (
    <nav className="card card--ink toc" aria-labelledby="on-this-page">
      <h2 id="on-this-page">{t('forum.topic.onThisPage')}</h2>
      <ul className="list">
        {lines.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {allRead && <p className="small muted">{t('topic.unread.allRead')}</p>}
    </nav>
  );
}
