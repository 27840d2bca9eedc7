import type { ReactNode } from 'react';
import { type Translate, useT } from '../lib/texts.tsx';
import { AcceptedMark, type Chooser } from './accepted-mark.tsx';
import { Avatar, OrgAvatar } from './avatar.tsx';
import { Folded } from './folded.tsx';
import { Pill } from './pill.tsx';
import { PostHead, type PostHeadProps } from './post-head.tsx';
import { StateMark } from './state-mark.tsx';

export interface PostProps extends PostHeadProps {
  /** The anchor of the reply in the page. */
  id: string;
  /** The body: `<Prose>`, or a few words and a link up when the full text is sealed above. */
  children: ReactNode;
  /** The seal this reply carries. */
  seal?: 'official' | 'validated' | null;
  /** Its review date has passed. */
  overdue?: boolean;
  /** Accepted, and by whom. */
  accepted?: { by: Chooser } | null;
  /** Its place in its topic, where scripts tell how far a member has read. */
  position?: number | undefined;
  /** An answer to another reply. */
  child?: boolean;
  /** Not seen before by this reader. */
  unread?: boolean;
  /** The row of acts: `<PostActions>`. */
  foot?: ReactNode;
  emblemUrl?: string | null;
  /** Its reader asked not to see what this person writes unless they want to. */
  folded?: boolean;
}

/** Of the article that a reply is, however it is drawn. */
export const postAttributes = (
  {
    id,
    author,
    position,
    child,
    seal,
    overdue,
  }: Pick<PostProps, 'id' | 'author' | 'position' | 'child' | 'seal' | 'overdue'>,
  t: Translate,
) => ({
  className: [
    'post',
    child && 'post--child',
    seal === 'validated' && 'post--sealed',
    seal === 'official' && 'post--official',
    seal && overdue && 'is-overdue',
  ]
    .filter(Boolean)
    .join(' '),
  id,
  'data-position': position,
  'aria-label': t('ui.post.label', { name: author.pseudonym }),
});

/** A reply in the thread. A sealed one keeps the frame of its seal, never the full text a second time. */
export function Post(props: PostProps): ReactNode {
  const t = useT();
  return (
    <article {...postAttributes(props, t)}>
      {props.seal === 'official' ? (
        <OrgAvatar imageUrl={props.emblemUrl} />
      ) : (
        <Avatar
          pseudonym={props.author.pseudonym}
          branch={props.author.branch}
          imageUrl={props.author.avatarUrl}
        />
      )}
      <PostMain
        marks={
          <>
            {props.seal && <StateMark state={props.overdue ? 'overdue' : props.seal} />}
            {props.accepted && <AcceptedMark by={props.accepted.by} />}
          </>
        }
        isMarked={Boolean(props.seal || props.accepted)}
        unread={props.unread ?? false}
        head={<PostHead {...props} isFaced={props.seal !== 'official' && !props.author.avatarUrl} />}
      >
        <Folded away={props.folded ?? false} name={props.author.pseudonym}>
          <div className="post__body">{props.children}</div>
          {props.foot}
        </Folded>
      </PostMain>
    </article>
  );
}

/** Beside the face of who speaks. */
export function PostMain(props: {
  marks?: ReactNode;
  isMarked?: boolean;
  unread: boolean;
  head: ReactNode;
  children: ReactNode;
}): ReactNode {
  const t = useT();
  return (
    <div className="post__main">
      {(props.isMarked || props.unread) && (
        <p className="post__marks cluster">
          {props.marks}
          {props.unread && <Pill tone="brand">{t('ui.post.unread')}</Pill>}
        </p>
      )}
      {props.head}
      {props.children}
    </div>
  );
}

/** The words a reply answers to, with a link to them. */
export function Quote(props: { href: string; author: string; children: ReactNode }): ReactNode {
  const t = useT();
  return (
    <blockquote className="quote">
      <a href={props.href}>{t('ui.post.wrote', { name: props.author })}</a>
      <br />
      {props.children}
    </blockquote>
  );
}

/** Where a reply was: removed by its author or by moderation; what follows it stays in place. */
export function PostGone(props: { id: string; children: ReactNode }): ReactNode {
  return (
    <div className="post post--gone" id={props.id}>
      <p className="muted">{props.children}</p>
    </div>
  );
}
