import type { ReactNode } from 'react';
import type { PollView } from '#application/engagement/polls/poll-view';
import { pollOf } from '#application/site/limits';
import type { ShownBlock } from '#application/site/pages/shown-pages.query';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import { EventRows } from '../events/event-rows.tsx';
import { When } from '../events/when.tsx';
import { TopicRows } from '../forum/topic-rows.tsx';
import { IdeaRows } from '../ideas/idea-rows.tsx';
import {
  eventHref,
  EVENTS,
  ideaHref,
  IDEAS,
  pollHref,
  POLLS,
  REFERENCES,
  topicHref,
} from '../lib/addresses.ts';
import { type MessageKey, type Translate, useT, useWritten } from '../lib/texts.tsx';
import { BigSearch } from '../lists/big-search.tsx';
import { CategoryCards } from '../lists/category-cards.tsx';
import { BranchFrieze, Contributors, DraftsToFinish, HowItWorks } from '../lists/home-blocks.tsx';
import { NoCategory } from '../lists/no-category.tsx';
import { OfficialCards } from '../lists/official-cards.tsx';
import { hrefWith } from '../lists/query.ts';
import { parametersOf } from '../lists/topic-asking.ts';
import { TopicResults } from '../lists/topic-results.tsx';
import { ViewTabs } from '../lists/view-tabs.tsx';
import { LinkedPoll } from '../polls/linked-poll.tsx';
import { PollRows } from '../polls/poll-rows.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { askedBy } from './block-asking.ts';
import type { BlockData } from './block-data.server.ts';
import { Ask, Notice, Short } from './block-pieces.tsx';
import { headingText } from '../ui/heading-text.ts';

interface BlockProps {
  readonly block: ShownBlock;
  readonly data: BlockData;
  /** Of the page that holds it. */
  readonly path: string;
}

/** Whether there is anything in it for whoever looks. */
export function isSeen(block: ShownBlock, data: BlockData): boolean {
  switch (block.kind) {
    case 'official':
      return data.official.length > 0;
    case 'unread':
      return data.unread.length > 0;
    case 'drafts':
      return data.drafts.length > 0;
    case 'contributors':
      return data.contributors.length > 0;
    case 'categories':
      return data.categories.length > 0;
    case 'events':
      return data.events.length > 0;
    case 'polls':
      return data.polls.length > 0;
    case 'poll':
      return askedIn(block, data) !== null;
    case 'ideas':
      return data.ideas.length > 0;
    case 'featured':
      return featuredIn(block, data).length > 0;
    default:
      return true;
  }
}

const OWN_HEADING: Partial<Record<ShownBlock['kind'], MessageKey>> = {
  ask: 'pages.heading.ask',
  official: 'official.toKnow.title',
  featured: 'pages.heading.featured',
  events: 'pages.heading.events',
  polls: 'pages.heading.polls',
  poll: 'pages.heading.poll',
  ideas: 'pages.heading.ideas',
  categories: 'forum.home.categories',
  branches: 'lists.home.branches',
  how: 'lists.home.how',
  contributors: 'lists.home.contributors',
  unread: 'lists.home.unread',
  drafts: 'lists.home.drafts',
};

const ownHeading = ({ kind, view }: ShownBlock): MessageKey | null =>
  kind === 'questions'
    ? view === 'latest'
      ? 'forum.home.latest'
      : `forum.views.${view}`
    : (OWN_HEADING[kind] ?? null);

/** Whether it has a heading, after which its section is named. */
export const hasHeading = (block: ShownBlock): boolean =>
  block.kind !== 'notice' && (block.title !== '' || ownHeading(block) !== null);

export const headingId = ({ key }: ShownBlock): string => `bloc-${key}`;

/** A text stands beneath the heading of its block; without one its own come right after that of the page. */
const raised = (html: string): string =>
  html.replace(/(<\/?h)([3-5])(?=[\s>])/g, (_, tag: string, level: string) => `${tag}${Number(level) - 1}`);

/** A block with its heading. Its section, named after the heading, is drawn by who holds it. */
export function BlockView(props: BlockProps): ReactNode {
  const { block } = props;
  const t = useT();
  const written = useWritten();
  const own = ownHeading(block);
  return (
    <>
      {hasHeading(block) && (
        <SectionHead
          id={headingId(block)}
          title={block.title === '' ? own && t(own) : <span {...written}>{headingText(block.title)}</span>}
          more={moreOf(block, t)}
          small={block.width === 'aside'}
        />
      )}
      <Content {...props} />
    </>
  );
}

function moreOf({ kind }: ShownBlock, t: Translate): { href: string; label: string } | undefined {
  switch (kind) {
    case 'official':
      return { href: REFERENCES, label: t('official.about.all') };
    case 'questions':
      return { href: '/questions', label: t('forum.home.all') };
    case 'unread':
      return { href: '/questions?vue=suivies', label: t('lists.home.followed') };
    case 'drafts':
      return { href: '/brouillons', label: t('lists.home.allDrafts') };
    case 'categories':
      return { href: '/categories', label: t('lists.home.tree') };
    case 'events':
      return { href: EVENTS, label: t('pages.more.events') };
    case 'polls':
      return { href: POLLS, label: t('pages.more.polls') };
    case 'ideas':
      return { href: IDEAS, label: t('pages.more.ideas') };
    default:
      return undefined;
  }
}

function Content({ block, data, path }: BlockProps): ReactNode {
  const t = useT();
  const narrow = block.width === 'aside';
  switch (block.kind) {
    case 'hero':
      return null;
    case 'search':
      return (
        <BigSearch
          label={t('forum.home.searchLabel')}
          placeholder={t('forum.home.placeholder')}
          button={t('forum.home.search')}
        />
      );
    case 'ask':
      return <Ask block={block} />;
    case 'official':
      return <OfficialCards texts={data.official} />;
    case 'questions':
      return <Questions block={block} data={data} path={path} />;
    case 'featured':
      return narrow ? (
        <Short
          lines={featuredIn(block, data).map((topic) => ({ href: topicHref(topic), title: topic.title }))}
        />
      ) : (
        <TopicRows topics={featuredIn(block, data)} label={t('pages.heading.featured')} />
      );
    case 'events': {
      const events = data.events.slice(0, block.count);
      return narrow ? (
        <Short
          lines={events.map((event) => ({
            href: eventHref(event),
            title: event.title,
            note: <When event={event} />,
          }))}
        />
      ) : (
        <EventRows events={events} level={3} />
      );
    }
    case 'polls': {
      const polls = data.polls.slice(0, block.count);
      return narrow ? (
        <Short lines={polls.map((poll) => ({ href: pollHref(poll), title: poll.question }))} />
      ) : (
        <PollRows polls={polls} names={data.pollNames} level={3} />
      );
    }
    case 'poll': {
      const poll = askedIn(block, data);
      return poll && <LinkedPoll id={`sondage-${block.key}`} level={3} poll={poll} here={path} />;
    }
    case 'ideas': {
      const ideas = data.ideas.slice(0, block.count);
      return narrow ? (
        <Short
          lines={ideas.map((idea) => ({
            href: ideaHref(idea),
            title: idea.title,
            note: t('ideas.votes', { count: idea.votes }),
          }))}
        />
      ) : (
        <IdeaRows ideas={ideas} names={data.ideaNames} level={3} />
      );
    }
    case 'categories':
      return <CategoryCards categories={data.categories.filter((category) => category.parentId === null)} />;
    case 'branches':
      return <BranchFrieze />;
    case 'text':
      return <Prose html={hasHeading(block) ? block.html : raised(block.html)} />;
    case 'notice':
      return <Notice block={block} />;
    case 'links':
      return <Short lines={block.links.map(({ label, href }) => ({ href, title: label }))} />;
    case 'how':
      return <HowItWorks />;
    case 'contributors':
      return <Contributors people={data.contributors} />;
    case 'unread':
      return <TopicRows topics={data.unread} label={t('lists.home.unread')} />;
    case 'drafts':
      return <DraftsToFinish drafts={data.drafts} />;
  }
}

/** Topics of one view, or of the one that the reader chose. */
function Questions({ block, data, path }: BlockProps) {
  const t = useT();
  const topics = data.questions.get(block.key)!;
  const asked = askedBy(block, data.vue);
  const label = block.title || t('forum.home.latest');
  return (
    <>
      {block.tabs && <ViewTabs path={path} asked={asked} />}
      {data.categories.length === 0 ? (
        <NoCategory level={3} />
      ) : (
        <TopicResults
          topics={{ ...topics, next: null, previous: null }}
          asked={asked}
          path={path}
          label={label}
          askHref="/questions/nouvelle"
        />
      )}
      {topics.next !== null && (
        <ButtonLink href={hrefWith('/questions', parametersOf(asked))}>{t('lists.home.more')}</ButtonLink>
      )}
    </>
  );
}

const featuredIn = ({ topics }: ShownBlock, { featured }: BlockData): readonly TopicRowView[] =>
  topics.flatMap((number) => featured.get(number) ?? []);

const askedIn = (block: ShownBlock, { asked }: BlockData): PollView | null =>
  asked.get(pollOf(block) ?? '') ?? null;
