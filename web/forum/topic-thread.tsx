import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { categoryHref, postAnchor, tagHref, topicHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { BranchMark } from '../ui/branch-mark.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Post, PostGone } from '../ui/post.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tag } from '../ui/tag.tsx';
import { personOf, roleOf } from './person.ts';

/** The question, the answers its asker accepted, then the discussion. */
export function TopicThread({ page }: { page: TopicPage }) {
  const t = useT();
  const { topic, opening } = page;
  const asker = personOf(opening.author, t);
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/', label: t('forum.topic.home') },
          ...(topic.parentCategory
            ? [{ href: categoryHref(topic.parentCategory), label: topic.parentCategory.name }]
            : []),
          { href: categoryHref(topic.category), label: topic.category.name },
        ]}
      />
      <header className="topic__head">
        <h1>{topic.title}</h1>
        <p className="topic__meta">
          <Avatar size="s" pseudonym={asker.pseudonym} branch={asker.branch} imageUrl={asker.avatarUrl} />
          {asker.href ? (
            <a className="name" href={asker.href}>
              {asker.pseudonym}
            </a>
          ) : (
            <span className="name">{asker.pseudonym}</span>
          )}
          {asker.branch && asker.branchName && <BranchMark branch={asker.branch} name={asker.branchName} />}
          <Day at={topic.openedAt} />
          <span>{t('forum.topic.views', { count: topic.views })}</span>
        </p>
      </header>
      {topic.duplicateOf && (
        <Alert title={t('forum.topic.duplicate')}>
          <a href={topicHref(topic.duplicateOf)}>
            {t('forum.topic.seeMaster', { title: topic.duplicateOf.title })}
          </a>
        </Alert>
      )}
      <Prose className="topic__q" html={opening.html} />
      {topic.tags.length > 0 && (
        <p className="cluster topic__foot">
          {topic.tags.map((tag) => (
            <Tag key={tag} href={tagHref(tag)}>
              {tag}
            </Tag>
          ))}
        </p>
      )}
      {page.accepted.length > 0 && <AcceptedAnswers page={page} />}
      <Discussion page={page} />
    </>
  );
}

function AcceptedAnswers({ page }: { page: TopicPage }) {
  const t = useT();
  return (
    <section aria-labelledby="accepted">
      <SectionHead id="accepted" title={t('forum.topic.accepted')} />
      {page.accepted.map((post) => (
        <ReplyPost key={post.id} post={post} page={page} />
      ))}
    </section>
  );
}

function Discussion({ page }: { page: TopicPage }) {
  const t = useT();
  const { topic } = page;
  return (
    <section aria-labelledby="discussion">
      <SectionHead
        id="discussion"
        title={t('forum.topic.discussion', { count: topic.replyCount })}
        note={
          page.pageCount > 1 ? t('forum.topic.page', { page: page.page, count: page.pageCount }) : undefined
        }
      />
      {page.replies.map((post) =>
        post.deletedAt ? (
          <PostGone key={post.id} id={postAnchor(post.id)}>
            {t('forum.topic.postGone')}
          </PostGone>
        ) : (
          <ReplyPost key={post.id} post={post} page={page} />
        ),
      )}
      <Pagination
        previousHref={page.page > 1 ? topicHref(topic, page.page - 1) : null}
        nextHref={page.page < page.pageCount ? topicHref(topic, page.page + 1) : null}
      />
    </section>
  );
}

function ReplyPost({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  useFormat();
  return (
    <Post
      id={postAnchor(post.id)}
      author={personOf(post.author, t)}
      role={roleOf(post.author, t)}
      at={post.postedAt}
      editedAt={post.editedAt}
      permalink={`#${postAnchor(post.id)}`}
      asker={post.author.id === page.opening.author.id}
      child={post.replyTo !== null}
      acceptedBy={post.accepted ? page.opening.author.pseudonym : null}
    >
      <Prose html={post.html} />
    </Post>
  );
}
