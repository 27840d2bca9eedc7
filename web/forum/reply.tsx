import { isStaff } from '#application/community/limits';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { decisionHref } from '../decisions/decision-parts.tsx';
import {
  distanceHref,
  postAnchor,
  postDeedHref,
  postHref,
  reportHref,
  signInHref,
  topicDeedHref,
} from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { lookOf } from '../official/seal-of.ts';
import { SealLinesOfMenu } from '../official/seal-lines.tsx';
import { sealedAnchor } from '../official/sealed-answers.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';
import { MoreActions, PostAction, PostActionLink, PostActions } from '../ui/post-actions.tsx';
import { Post } from '../ui/post.tsx';
import { Prose } from '../ui/prose.tsx';
import { personOf, roleOf } from './person.ts';
import { shortened } from './quotation.ts';

const EXCERPT = 220;
/** A text that is hardly longer than its excerpt is not told twice. */
const FITS = 330;

/** Anchor of the full text of an accepted answer, above the discussion. */
export const acceptedAnchor = (post: PostView): string => `a-${post.id}`;

/** A reply in the thread. One that stands in full above shows its first words and a link up. */
export function Reply(props: { post: PostView; page: TopicPage; unread: boolean; repeatedAbove: boolean }) {
  const { post, page } = props;
  const rights = page.rights.posts[post.id]!;
  const t = useT();
  const { member } = usePage();
  return (
    <Post
      id={postAnchor(post.id)}
      author={personOf(post.author, t)}
      role={roleOf(post.author, t)}
      at={post.postedAt}
      editedAt={post.editedAt}
      historyHref={rights.readHistory ? postDeedHref(post.id, 'historique') : null}
      permalink={postHref(post.id)}
      asker={post.author.id === page.opening.author.id}
      child={post.replyTo !== null && post.replyTo.position > 1}
      accepted={acceptanceOf(post, page)}
      unread={props.unread}
      seal={post.official && lookOf(post.official)}
      overdue={post.official?.overdue}
      foot={footOf(props, member === null)}
      folded={post.mine?.folded}
    >
      {post.replyTo && post.replyTo.position > 1 && (
        <p className="small muted">
          <a href={postHref(post.replyTo.id)}>
            {t('topic.acts.inReplyTo', { name: post.replyTo.pseudonym })}
          </a>
        </p>
      )}
      {props.repeatedAbove ? (
        <div className="prose">
          {post.plain.length > FITS && <p>{shortened(post.plain, EXCERPT)}</p>}
          <p>
            <a href={`#${post.official ? sealedAnchor(post) : acceptedAnchor(post)}`}>
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

function footOf(props: { post: PostView; page: TopicPage }, visitor: boolean) {
  if (props.post.deletedAt) return <DeletedFoot {...props} />;
  return visitor ? <MarksForVisitors post={props.post} /> : <ReplyActs {...props} />;
}

/** The asker is named; a choice of the team is the team's. */
export function acceptanceOf(post: PostView, page: TopicPage): { by: string | null } | null {
  if (!post.accepted) return null;
  const { author } = page.opening;
  return { by: post.accepted.by === author.id && author.status !== 'deleted' ? author.pseudonym : null };
}

function DeletedFoot({ post, page }: { post: PostView; page: TopicPage }) {
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

const REACTIONS = ['thanks', 'useful', 'bravo'] as const;

/** What others thought of a reply, and one way to say so too: by signing in. */
function MarksForVisitors({ post }: { post: PostView }) {
  const t = useT();
  const given = REACTIONS.filter((kind) => (post.reactions[kind] ?? 0) > 0);
  return (
    <div className="post__actions">
      <ButtonLink
        icon="hand"
        href={signInHref(postHref(post.id))}
        count={post.helpfulCount > 0 ? post.helpfulCount : undefined}
        rel="nofollow"
      >
        {t('topic.acts.helpful')}
      </ButtonLink>
      {given.length > 0 && (
        <span className="small muted">
          {given.map((kind) => t(`topic.acts.given.${kind}`, { count: post.reactions[kind] })).join(' · ')}
        </span>
      )}
      <ButtonLink
        look="quiet"
        icon="flag"
        href={reportHref('post', post.id)}
        rel="nofollow"
        aria-label={t('review.report.ofName', { name: post.author.pseudonym })}
      >
        {t('review.report.act')}
      </ButtonLink>
    </div>
  );
}

/** One line: helpful, reactions, quote, reply, and the rest behind "…". */
function ReplyActs({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { member } = usePage();
  const rights = page.rights.posts[post.id]!;
  const name = post.author.pseudonym;
  // Relative, and one address for all reactions: on a page of twenty replies the difference is kilobytes.
  const here = page.page > 1 ? `?page=${page.page}&` : '?';
  const mine = post.mine;
  return (
    <PostActions
      action={postDeedHref(post.id, 'reaction')}
      marksFailed={mine ? t('topic.acts.failed') : undefined}
    >
      {rights.mark ? (
        <PostAction
          icon="hand"
          pressed={mine?.helpful}
          count={post.helpfulCount}
          formAction={postDeedHref(post.id, 'aide')}
          name="on"
          value={mine?.helpful ? '0' : '1'}
        >
          {t('topic.acts.helpful')}
        </PostAction>
      ) : (
        post.helpfulCount > 0 && (
          <span className="small muted">{t('topic.acts.helpedYou', { count: post.helpfulCount })}</span>
        )
      )}
      {rights.react &&
        REACTIONS.map((kind) => {
          const on = mine?.reactions.includes(kind);
          return (
            <PostAction
              key={kind}
              optional
              pressed={on}
              count={post.reactions[kind]}
              name="reaction"
              value={`${kind}-${on ? 0 : 1}`}
            >
              {t(`topic.acts.${kind}`)}
            </PostAction>
          );
        })}
      {isForAskerToAccept(post, page, member?.id) && (
        <PostAction icon="check" formAction={postDeedHref(post.id, 'accepter')} name="on" value="1">
          {t('topic.acts.acceptShort')}
          <span className="vh"> {t('topic.acts.acceptRest')}</span>
        </PostAction>
      )}
      {page.rights.answer && (
        <>
          <PostActionLink optional icon="quote" href={`${here}citer=${post.id}#repondre`}>
            {t('topic.acts.cite')}
          </PostActionLink>
          <PostActionLink icon="reply" href={`${here}repondre=${post.id}#repondre`}>
            {t('topic.acts.reply')}
          </PostActionLink>
        </>
      )}
      {mine && (
        <MoreActions name={name}>
          <ReplyMenu post={post} page={page} />
        </MoreActions>
      )}
    </PostActions>
  );
}

/** Who asked sees the button beside the others; for the team it waits in the menu. */
const isForAskerToAccept = (post: PostView, page: TopicPage, memberId: string | undefined): boolean =>
  page.rights.posts[post.id]!.accept && page.opening.author.id === memberId && post.author.id !== memberId;

/** Neither oneself nor the team, whose word is for everybody. */
const isKeepable = ({ author }: PostView, memberId: string | undefined): boolean =>
  author.id !== memberId && author.status !== 'deleted' && !isStaff(author.role);

/** Who asked, or takes back their own choice, presses a button; others say why on a page of its own. */
function ChoiceInMenu({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { member } = usePage();
  const { accepted } = post;
  const isMine = accepted?.by === member?.id;
  const may = page.rights.posts[post.id]![accepted ? 'unaccept' : 'accept'];
  if (!may || isForAskerToAccept(post, page, member?.id)) return null;
  const label = t(accepted ? 'topic.acts.withdraw' : 'topic.acts.accept');
  const on = accepted ? '0' : '1';
  const href = postDeedHref(post.id, 'accepter');
  if (page.opening.author.id !== member?.id && !isMine)
    return <MenuLink href={`${href}?choix=${on}`}>{label}</MenuLink>;
  return (
    <MenuButton formAction={href} name="on" value={on}>
      {label}
    </MenuButton>
  );
}

function ReplyMenu({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { member } = usePage();
  const rights = page.rights.posts[post.id]!;
  return (
    <>
      <ChoiceInMenu post={post} page={page} />
      <MenuLink href={postHref(post.id)} data-copy={t('topic.acts.copied')}>
        {t('topic.acts.link')}
      </MenuLink>
      <MenuLink href={postDeedHref(post.id, 'garder')}>
        {t(post.mine?.kept ? 'topic.acts.kept' : 'topic.acts.keep')}
      </MenuLink>
      {rights.edit && <MenuLink href={postDeedHref(post.id, 'modifier')}>{t('topic.acts.edit')}</MenuLink>}
      {rights.readHistory && (
        <MenuLink href={postDeedHref(post.id, 'historique')}>{t('topic.acts.history')}</MenuLink>
      )}
      {isKeepable(post, member?.id) && (
        <MenuLink href={distanceHref(post.author)}>{t('distance.menu')}</MenuLink>
      )}
      <SealLinesOfMenu post={post} page={page} />
      {page.rights.split && (
        <MenuLink href={`${topicDeedHref(page.topic, 'separer')}?page=${page.page}&reponse=${post.id}`}>
          {t('topic.acts.split')}
        </MenuLink>
      )}
      {post.author.id !== member?.id && (
        <MenuLink href={reportHref('post', post.id)}>{t('review.report.act')}</MenuLink>
      )}
      {(rights.delete || rights.redact) && <MenuRule />}
      {rights.redact && <MenuLink href={postDeedHref(post.id, 'caviarder')}>{t('redaction.act')}</MenuLink>}
      {rights.delete && (
        <MenuLink href={postDeedHref(post.id, 'supprimer')}>{t('topic.acts.remove')}</MenuLink>
      )}
    </>
  );
}
