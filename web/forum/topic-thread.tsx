import { Fragment } from 'react';
import type { IncidentOfTopic } from '#application/community/incidents/incidents.query';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { MeasureBeside } from '#application/moderation/sanctions/measures-beside.query';
import type { RepliesAway } from '#application/community/topics/departures.query';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { pageOfPosition, postAnchor, postDeedHref, postHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { ContactSparedAsk } from '../opinions/opinion-ask.tsx';
import { LinkedPoll } from '../polls/linked-poll.tsx';
import { SealedAnswers } from '../official/sealed-answers.tsx';
import { Alert } from '../ui/alert.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Post } from '../ui/post.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ChoiceUndone } from './choice-undone.tsx';
import { personOf, roleOf } from './person.ts';
import { shortened } from './quotation.ts';
import { acceptanceOf, acceptedAnchor, Reply } from './reply.tsx';
import { type NamedTag, TopicActs } from './topic-acts.tsx';
import { TopicHead } from './topic-head.tsx';
import { RepliesElsewhere } from './replies-elsewhere.tsx';
import { resumeHref, UNREAD_ANCHOR } from './resume.ts';

const EXCERPT = 280;

/** The question, the answers its asker accepted, then the discussion. */
export function TopicThread(props: {
  page: TopicPage;
  tags: readonly NamedTag[];
  removed: string | null;
  /** The sealed answer that the viewer is asked about. */
  askedAbout: string | null;
  /** A poll that is talked of on this page. */
  poll: PollView | null;
  /** That it belongs to, or answers. */
  incident: IncidentOfTopic | null;
  /** Measures that stand beside what was taken away here. */
  measures: readonly MeasureBeside[];
  /** Replies that left for other topics. */
  away: readonly RepliesAway[];
}) {
  const { page, tags, removed, askedAbout, poll, incident, measures, away } = props;
  const { opening } = page;
  const t = useT();
  return (
    <>
      <TopicHead page={page} incident={incident} measures={measures} />
      {removed !== null && page.rights.posts[removed]?.restore && <UndoRemoval postId={removed} />}
      <Resume page={page} />
      <section className="topic__question" id={postAnchor(opening.id)}>
        <h2 className="vh">{t(`forum.topic.opening.${page.topic.kind}`)}</h2>
        {page.page === 1 ? <Prose className="topic__q" html={opening.html} /> : <QuestionAgain page={page} />}
        <TopicActs page={page} tags={tags} />
      </section>
      {poll && <LinkedPoll poll={poll} here={topicHref(page.topic, page.page)} />}
      <SealedAnswers page={page} />
      {askedAbout !== null && (
        <ContactSparedAsk postId={askedAbout} here={topicHref(page.topic, page.page)} />
      )}
      <AcceptedAnswers page={page} />
      {page.lostChoice && <p className="muted">{t(`topic.lostChoice.${afterLoss(page)}`)}</p>}
      <RepliesElsewhere away={away} />
      <Discussion page={page} measures={measures} />
    </>
  );
}

/** Where an accepted answer is not shown any more: whether another one is, or the question waits for one. */
function afterLoss({ topic, official }: TopicPage): 'solved' | 'open' | 'gone' {
  if (topic.solved) return 'solved';
  return topic.status === 'open' && official.length === 0 ? 'open' : 'gone';
}

/** On phones, where the box beside the topic is not shown: the way to what is new. */
function Resume({ page }: { page: TopicPage }) {
  const t = useT();
  const resume = resumeHref(page);
  return resume ? (
    <p className="topic__resume">
      <a href={resume.href}>{t('topic.unread.resume', { number: resume.number })}</a>
    </p>
  ) : null;
}

/** Right after a deletion: the way back, as long as one is looking at it. */
function UndoRemoval({ postId }: { postId: string }) {
  const t = useT();
  return (
    <Alert tone="ok" live title={t('topic.undo.postDeleted')}>
      <form method="post" action={postDeedHref(postId, 'retablir')} className="undo">
        <button className="linklike">{t('topic.undo.restore')}</button>
      </form>
    </Alert>
  );
}

/** On later pages the question is recalled, not repeated. */
function QuestionAgain({ page }: { page: TopicPage }) {
  const t = useT();
  const written = useWritten();
  return (
    <div className="prose">
      <p className="muted" {...written}>
        {shortened(page.opening.plain, EXCERPT)}
      </p>
      <p>
        <a href={topicHref(page.topic)}>{t('topic.question.again')}</a>
      </p>
    </div>
  );
}

/** What is also sealed stands above already. */
export function AcceptedAnswers({ page }: { page: TopicPage }) {
  const t = useT();
  const accepted = page.accepted.filter((post) => post.official === null);
  if (accepted.length === 0) return null;
  const byAsker = accepted.every((post) => post.accepted?.by === page.opening.author.id);
  return (
    <section aria-labelledby="accepted">
      <SectionHead
        id="accepted"
        title={t('forum.topic.accepted')}
        note={t(byAsker ? 'topic.accepted.note' : 'topic.accepted.noteOfSeveral', { count: accepted.length })}
      />
      {page.page > 1 ? (
        <ul className="list">
          {accepted.map((post) => (
            <li key={post.id}>
              <a href={`${topicHref(page.topic)}#${acceptedAnchor(post)}`}>
                {t('topic.accepted.elsewhere', { name: personOf(post.author, t).pseudonym })}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        accepted.map((post) => (
          <Post
            key={post.id}
            id={acceptedAnchor(post)}
            author={personOf(post.author, t)}
            role={roleOf(post.author, t)}
            at={post.postedAt}
            editedAt={post.editedAt}
            permalink={postHref(post.id)}
            accepted={acceptanceOf(post, page)}
            folded={post.mine?.folded}
            foot={
              <div className="small cluster">
                <a href={inThread(page, post)}>{t('topic.accepted.inThread')}</a>
                <ChoiceUndone post={post} page={page} />
              </div>
            }
          >
            <Prose html={post.html} />
          </Post>
        ))
      )}
    </section>
  );
}

function inThread({ topic, page }: TopicPage, post: { id: string; position: number }): string {
  const at = pageOfPosition(post.position);
  return `${at === page ? '' : topicHref(topic, at)}#${postAnchor(post.id)}`;
}

const repeatedAbove = (post: PostView, page: TopicPage): boolean =>
  page.page === 1 && !post.deletedAt && (post.accepted !== null || post.official !== null);

function Discussion({ page, measures }: { page: TopicPage; measures: readonly MeasureBeside[] }) {
  const t = useT();
  const { member } = usePage();
  const { topic } = page;
  const readUpTo = page.mine?.readPosition ?? 0;
  const isUnread = (post: { position: number; author: { id: string } }) =>
    readUpTo > 0 && post.position > readUpTo && post.author.id !== member?.id;
  const firstUnread = page.replies.find(isUnread);
  return (
    <section aria-labelledby="discussion">
      <SectionHead
        id="discussion"
        title={t('forum.topic.discussion', { count: topic.replyCount })}
        note={
          page.pageCount > 1 ? t('forum.topic.page', { page: page.page, count: page.pageCount }) : undefined
        }
      />
      {page.replies.map((post) => (
        <Fragment key={post.id}>
          {post === firstUnread && (
            <p className="unread-line" id={UNREAD_ANCHOR}>
              {t('topic.unread.line')}
            </p>
          )}
          <Reply
            post={post}
            page={page}
            measures={measures}
            unread={isUnread(post)}
            repeatedAbove={repeatedAbove(post, page)}
          />
        </Fragment>
      ))}
      <Pagination
        previousHref={page.page > 1 ? topicHref(topic, page.page - 1) : null}
        nextHref={page.page < page.pageCount ? topicHref(topic, page.page + 1) : null}
      />
    </section>
  );
}
