import type { ReactNode } from 'react';
import type { Instant } from '../lib/format.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from './button.tsx';
import { Ago } from './moment.tsx';
import { headingText } from './heading-text.ts';
import { Pill } from './pill.tsx';
import { ProseLine } from './prose.tsx';
import { Heading, type HeadingLevel } from './section-head.tsx';
import { StateMark, type TopicState } from './state-mark.tsx';

export interface TopicRowProps {
  href: string;
  title: string;
  state: TopicState;
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

/** One topic in a list: title, meta, state, then counts, or "Répondre" when it waits for a first answer. */
export function TopicRow(props: TopicRowProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  return (
    <li className="q">
      <Heading level={props.level ?? 3} className="q__title">
        <a href={props.href} {...written}>
          {headingText(props.title)}
        </a>
      </Heading>
      {props.excerptHtml !== undefined && <ProseLine className="q__ex" html={props.excerptHtml} />}
      <p className="q__meta">
        {props.pinned && <Pill icon="pin">{t('ui.topic.pinned')}</Pill>}
        {props.category && (
          <a href={props.category.href} {...written}>
            {props.category.name}
          </a>
        )}
        <span>{props.author}</span>
        <Ago at={props.at} />
        {props.unread !== undefined && props.unread > 0 && (
          <a className="q__unread" href={props.unreadHref ?? props.href}>
            {t('ui.topic.unread', { count: props.unread })}
          </a>
        )}
      </p>
      <p className="q__state">
        <StateMark state={props.state} />
      </p>
      <div className="q__nums">
        {props.replies === 0 && props.replyHref !== undefined ? (
          <ButtonLink href={props.replyHref} aria-label={t('ui.topic.replyTo', { title: props.title })}>
            {t('ui.topic.reply')}
          </ButtonLink>
        ) : (
          <>
            <div>
              <b>{format.formatNumber(props.replies)}</b> {t('ui.topic.replies', { count: props.replies })}
            </div>
            <div>
              <b>{format.formatNumber(props.helped)}</b> {t('ui.topic.helped', { count: props.helped })}
            </div>
          </>
        )}
      </div>
    </li>
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
            {topic.title}
          </a>
          <StateMark state={topic.state} />
        </li>
      ))}
    </ul>
  );
}
