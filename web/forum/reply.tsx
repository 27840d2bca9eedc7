import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { MeasuresBeside } from '../decisions/measures-beside.tsx';
import { postAnchor, postDeedHref, postHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { lookOf } from '../official/seal-of.ts';
import { sealedAnchor } from '../official/sealed-answers.tsx';
import type { Chooser } from '../ui/accepted-mark.tsx';
import { PostAction, PostActions } from '../ui/post-actions.tsx';
import { Post } from '../ui/post.tsx';
import { Prose } from '../ui/prose.tsx';
import { InReplyTo, isAnswer, PlainReply, saidOf, type ShownReply } from './plain-reply.tsx';
import { shortened } from './quotation.ts';
import { actsFillingOf, actsShapeOf, ReplyActs } from './reply-acts.tsx';
import { VisitorActs, visitorFillingOf, visitorShapeOf } from './visitor-acts.tsx';

/** The way up to the whole text, for who quotes. */
const EXCERPT = 220;
/** A text that is hardly longer than its excerpt is not told twice. */
const FITS = 330;

/** Anchor of the full text of an accepted answer, above the discussion. */
export const acceptedAnchor = (post: PostView): string => `a-${post.id}`;

/** A reply in the thread. One that stands in full above shows its first words and a link up. */
export function Reply(props: ShownReply) {
  const { post } = props;
  const isPlain = !post.deletedAt && !post.accepted && !post.official && !post.mine?.folded;
  return isPlain ? <PlainReply {...props} /> : <MarkedReply {...props} />;
}

/** One of which more is said, or that is no more; any other one would be the same as drawn plainly. */
export function MarkedReply(props: ShownReply) {
  const { post, page } = props;
  const t = useT();
  const { member } = usePage();
  return (
    <Post
      {...saidOf(props, t)}
      id={postAnchor(post.id)}
      position={member === null ? undefined : post.position}
      at={post.postedAt}
      child={isAnswer(post)}
      accepted={acceptanceOf(post, page)}
      unread={props.unread}
      seal={post.official && lookOf(post.official)}
      overdue={post.official?.overdue}
      foot={<Foot {...props} />}
      folded={post.mine?.folded}
    >
      {isAnswer(post) && (
        <InReplyTo
          href={postHref(post.replyTo!.id)}
          words={t('topic.acts.inReplyTo', { name: post.replyTo!.pseudonym })}
        />
      )}
      {props.repeatedAbove ? (
        <div className="prose">
          {post.plain !== null && post.plain.length > FITS && <p>{shortened(post.plain, EXCERPT)}</p>}
          <p>
            <a href={`#${post.official ? sealedAnchor(post) : acceptedAnchor(post)}`} data-in-full="">
              {t('topic.accepted.full')}
            </a>
          </p>
        </div>
      ) : (
        <Prose html={post.html} />
      )}
    </Post>
  );
}

function Foot(props: ShownReply) {
  const { post, page } = props;
  const t = useT();
  const format = useFormat();
  const looking = usePage();
  if (post.deletedAt) return <DeletedFoot {...props} />;
  if (looking.member === null)
    return <VisitorActs shape={visitorShapeOf(post)} hole={visitorFillingOf(post, t)} />;
  const shape = actsShapeOf(post, page, looking);
  return <ReplyActs shape={shape} hole={actsFillingOf(post, page, shape, { t, format })} />;
}

/** The asker is named; a choice of the team is the team's. */
export function acceptanceOf(post: PostView, page: TopicPage): { by: Chooser } | null {
  if (!post.accepted) return null;
  const { author } = page.opening;
  const { by, askedElsewhere } = post.accepted;
  if (by === author.id && author.status !== 'deleted') return { by: { name: author.pseudonym } };
  return { by: by === author.id || askedElsewhere ? 'asker' : 'team' };
}

function DeletedFoot({ post, page, measures = [] }: ShownReply) {
  const t = useT();
  const { member } = usePage();
  return (
    <PostActions>
      <span className="small muted">
        {t(
          post.removal?.hidden
            ? post.removal.decisionId
              ? 'topic.acts.hidden'
              : 'words.held.reply'
            : 'topic.acts.deleted',
        )}{' '}
        {post.deletionReason && t('topic.form.reasonGiven', { reason: post.deletionReason })}{' '}
        {post.removal?.hidden && !post.removal.decisionId && post.author.id === member?.id && (
          <a href="/brouillons#attente">{t('newcomers.pending.see')}</a>
        )}
        {post.removal?.decisionId && (
          <a href={decisionHref(post.removal.decisionId)}>{t('decisions.whyHidden')}</a>
        )}
        <MeasuresBeside of={post.removal?.decisionId} measures={measures} />
      </span>
      {page.rights.posts[post.id]!.restore && (
        <PostAction formAction={postDeedHref(post.id, 'retablir')}>{t('topic.acts.restore')}</PostAction>
      )}
      {page.rights.posts[post.id]!.purge && (
        <a className="small" href={postDeedHref(post.id, 'effacer')}>
          {t('purge.act')}
        </a>
      )}
    </PostActions>
  );
}
