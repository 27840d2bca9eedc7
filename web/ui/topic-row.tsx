import type { ReactNode } from 'react';
import type { Instant } from '../lib/format.ts';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from './button.tsx';
import { AgoSaid, useAgo } from './moment.tsx';
import { headingText } from './heading-text.ts';
import { Pill } from './pill.tsx';
import { wordsOf } from './prose.tsx';
import { Heading, type HeadingLevel } from './section-head.tsx';
import { StateMark, type TopicState } from './state-mark.tsx';

interface TopicRowProps {
  href: string;
  title: string;
  state: TopicState;
  /** A reply of a member holds too, validated beside the answer that `state` tells of. */
  alsoValidated?: boolean;
  author: string;
  at: Instant;
  replies: number;
  helped: number;
  category?: { name: string; href: string };
  /** Where "Répondre" leads; shown in place of the counts when nobody has answered. */
  replyHref?: string;
  /** Found words marked; from the search only. */
  excerptHtml?: string;
  pinned?: boolean;
  /** How many replies the reader has not seen. */
  unread?: number;
  /** Where the first unseen reply is. */
  unreadHref?: string;
  level?: HeadingLevel;
}

type Shape = {
  readonly level: HeadingLevel;
  readonly state: TopicState;
  readonly alsoValidated: boolean;
  readonly hasExcerpt: boolean;
  readonly pinned: boolean;
  readonly hasCategory: boolean;
  readonly isUnread: boolean;
  /** Nobody has answered, and one may. */
  readonly waits: boolean;
};

const HOLES = [
  'href',
  'title',
  'author',
  'iso',
  'exactly',
  'ago',
  'categoryHref',
  'category',
  'unreadHref',
  'unread',
  'replyHref',
  'replyTo',
  'replies',
  'repliesSaid',
  'helped',
  'helpedSaid',
] as const;
type Hole = (typeof HOLES)[number];

function RowInside(props: {
  shape: Shape;
  hole: Readonly<Record<Hole, string>>;
  excerpt: ReactNode;
}): ReactNode {
  const { shape, hole } = props;
  const t = useT();
  const written = useWritten();
  return (
    <>
      <Heading level={shape.level} className="q__title">
        <a href={hole.href} {...written}>
          {hole.title}
        </a>
      </Heading>
      {shape.hasExcerpt && (
        <p className="q__ex" {...written}>
          {props.excerpt}
        </p>
      )}
      <p className="q__meta">
        {shape.pinned && <Pill icon="pin">{t('ui.topic.pinned')}</Pill>}
        {shape.hasCategory && (
          <a href={hole.categoryHref} {...written}>
            {hole.category}
          </a>
        )}
        <span>{hole.author}</span>
        <AgoSaid iso={hole.iso} exactly={hole.exactly} ago={hole.ago} />
        {shape.isUnread && (
          <a className="q__unread" href={hole.unreadHref}>
            {hole.unread}
          </a>
        )}
      </p>
      <p className="q__state">
        <StateMark state={shape.state} />
        {shape.alsoValidated && <StateMark state="validated" />}
      </p>
      <div className="q__nums">
        {shape.waits ? (
          <ButtonLink href={hole.replyHref} aria-label={hole.replyTo}>
            {t('ui.topic.reply')}
          </ButtonLink>
        ) : (
          <>
            <div>
              <b>{hole.replies}</b> {hole.repliesSaid}
            </div>
            <div>
              <b>{hole.helped}</b> {hole.helpedSaid}
            </div>
          </>
        )}
      </div>
    </>
  );
}

const ROW = standingPiece<Shape, Hole, 'excerpt'>(
  ({ shape, hole, slot }) => <RowInside shape={shape} hole={hole} excerpt={slot.excerpt} />,
  HOLES,
  ['excerpt'],
);

/** One topic in a list: title, meta, state, then counts, or "Répondre" when it waits for a first answer. */
export function TopicRow(props: TopicRowProps): ReactNode {
  const t = useT();
  const { formatNumber } = useFormat();
  const { category, excerptHtml, replies, helped, unread = 0, replyHref } = props;
  const shape: Shape = {
    level: props.level ?? 3,
    state: props.state,
    alsoValidated: props.alsoValidated ?? false,
    hasExcerpt: excerptHtml !== undefined,
    pinned: props.pinned ?? false,
    hasCategory: category !== undefined,
    isUnread: unread > 0,
    waits: replies === 0 && replyHref !== undefined,
  };
  return (
    <Standing
      as="li"
      attributes={{ className: 'q' }}
      of={ROW}
      shape={shape}
      filling={{
        ...useAgo()(props.at),
        href: props.href,
        title: headingText(props.title),
        author: props.author,
        categoryHref: category?.href,
        category: category?.name,
        unreadHref: props.unreadHref ?? props.href,
        unread: shape.isUnread ? t('ui.topic.unread', { count: unread }) : '',
        replyHref,
        replyTo: shape.waits ? t('ui.topic.replyTo', { title: props.title }) : '',
        replies: formatNumber(replies),
        repliesSaid: t('ui.topic.replies', { count: replies }),
        helped: formatNumber(helped),
        helpedSaid: t('ui.topic.helped', { count: helped }),
        excerpt: wordsOf(excerptHtml ?? ''),
      }}
    />
  );
}

/** Topics one under the other; `TopicRow` inside. */
export function TopicList(props: { children: ReactNode; label?: string }): ReactNode {
  return (
    <ul className="qs" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** Topics in a side column: the title and its state only. */
export function TopicLinks(props: {
  topics: readonly { href: string; title: string; state: TopicState }[];
}): ReactNode {
  const written = useWritten();
  return (
    <ul className="list">
      {props.topics.map((topic) => (
        <li key={topic.href}>
          <a href={topic.href} {...written}>
            {headingText(topic.title)}
          </a>
          <StateMark state={topic.state} />
        </li>
      ))}
    </ul>
  );
}
