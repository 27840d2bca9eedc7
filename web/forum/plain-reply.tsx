import type { ReactNode } from 'react';
import type { MeasureBeside } from '#application/moderation/sanctions/measures-beside.query';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { postAnchor, postDeedHref, postHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { holding, standingPiece, useFill } from '../lib/standing-pieces.tsx';
import { languageOf } from '../lib/language-of.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { avatarClasses, Picture, Vignette } from '../ui/avatar.tsx';
import { branchSymbol } from '../ui/branch-mark.tsx';
import { useAgo } from '../ui/moment.tsx';
import { HEAD_HOLES, headFillingOf, HeadInside, type HeadShape, headShapeOf } from '../ui/post-head.tsx';
import { postAttributes, PostMain } from '../ui/post.tsx';
import { ProseAround, wordsOf } from '../ui/prose.tsx';
import { personOf, roleOf } from './person.ts';
import { ACT_HOLES, actsFillingOf, type ActsShape, actsShapeOf, ReplyActs } from './reply-acts.tsx';
import {
  VISITOR_HOLES,
  VisitorActs,
  visitorFillingOf,
  type VisitorShape,
  visitorShapeOf,
} from './visitor-acts.tsx';

/** A reply, and where it is shown. */
export interface ShownReply {
  readonly post: PostView;
  readonly page: TopicPage;
  readonly unread: boolean;
  readonly repeatedAbove: boolean;
  /** Measures that stand beside what was taken away on its page. */
  readonly measures?: readonly MeasureBeside[];
}

/** Whether it answers another reply, and not the question. */
export const isAnswer = ({ replyTo }: PostView): boolean => replyTo !== null && replyTo.position > 1;

/** What is said of a reply, however it is drawn. */
export const saidOf = ({ post, page }: ShownReply, t: Translate) => ({
  author: personOf(post.author, t),
  role: roleOf(post.author, t),
  editedAt: post.editedAt,
  historyHref: page.rights.posts[post.id]!.readHistory ? postDeedHref(post.id, 'historique') : null,
  permalink: postHref(post.id),
  asker: page.topic.kind === 'question' && post.author.id === page.opening.author.id,
});

/** The way to the reply that this one answers. */
export const InReplyTo = ({ href, words }: { href: string; words: string }) => (
  <p className="small muted">
    <a href={href}>{words}</a>
  </p>
);

type Shape = {
  readonly head: HeadShape;
  /** Null where they sent a picture. */
  readonly symbol: string | null;
  readonly unread: boolean;
  readonly answers: boolean;
  /** Of its words, where they are in another language than those of most. */
  readonly lang: 'en' | undefined;
};

const HOLES = [...HEAD_HOLES, 'face', 'picture', 'answered', 'inReplyTo'] as const;
type Hole = (typeof HOLES)[number];

const inside = (shape: Shape, hole: Readonly<Record<Hole, string>>, words: ReactNode, foot: ReactNode) => (
  <>
    {shape.symbol === null ? (
      <Picture imageUrl={hole.picture} />
    ) : (
      <Vignette classes={hole.face} symbol={shape.symbol} />
    )}
    <PostMain
      unread={shape.unread}
      head={
        <header className="post__head">
          <HeadInside shape={shape.head} hole={hole} />
        </header>
      }
    >
      {shape.answers ? (
        <div className="post__body">
          <InReplyTo href={hole.answered} words={hole.inReplyTo} />
          <ProseAround words={words} lang={shape.lang} />
        </div>
      ) : (
        <ProseAround words={words} place="post__body" lang={shape.lang} />
      )}
      {foot}
    </PostMain>
  </>
);

const TO_VISITORS = standingPiece<
  Shape & { readonly acts: VisitorShape },
  Hole | (typeof VISITOR_HOLES)[number],
  'words'
>(
  ({ shape, hole, slot }) => inside(shape, hole, slot.words, <VisitorActs shape={shape.acts} hole={hole} />),
  [...HOLES, ...VISITOR_HOLES],
  ['words'],
);

const TO_MEMBERS = standingPiece<
  Shape & { readonly acts: ActsShape },
  Hole | (typeof ACT_HOLES)[number],
  'words'
>(
  ({ shape, hole, slot }) => inside(shape, hole, slot.words, <ReplyActs shape={shape.acts} hole={hole} />),
  [...HOLES, ...ACT_HOLES],
  ['words'],
);

/** A reply as nearly all of them are: neither marked nor folded away. */
export function PlainReply(props: ShownReply) {
  const { post, page, unread } = props;
  const t = useT();
  const format = useFormat();
  const at = useAgo()(post.postedAt);
  const looking = usePage();
  const fill = useFill();
  const said = saidOf(props, t);
  const { author } = said;
  const answers = isAnswer(post);
  const shape = {
    head: headShapeOf({ ...said, isFaced: !author.avatarUrl }),
    symbol: author.avatarUrl ? null : branchSymbol(author.branch),
    unread,
    answers,
    lang: languageOf(post.html),
  };
  const filling = {
    ...headFillingOf(said, at),
    face: author.avatarUrl ? '' : avatarClasses(author.pseudonym),
    picture: author.avatarUrl ?? '',
    answered: answers ? postHref(post.replyTo!.id) : '',
    inReplyTo: answers ? t('topic.acts.inReplyTo', { name: post.replyTo!.pseudonym }) : '',
    words: wordsOf(post.html),
  };
  const position = looking.member === null ? undefined : post.position;
  const attributes = postAttributes({ id: postAnchor(post.id), author, position, child: answers }, t);
  if (looking.member === null) {
    const acts = visitorShapeOf(post);
    const toVisitors = { ...filling, ...visitorFillingOf(post, t) };
    return holding('article', attributes, fill(TO_VISITORS, { ...shape, acts }, toVisitors));
  }
  const acts = actsShapeOf(post, page, looking);
  const toMembers = { ...filling, ...actsFillingOf(post, page, acts, { t, format }) };
  return holding('article', attributes, fill(TO_MEMBERS, { ...shape, acts }, toMembers));
}
