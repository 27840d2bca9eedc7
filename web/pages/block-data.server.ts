import type { TopicRowView } from '#application/community/topics/topic-list.query';
import type { ShownBlock } from '#application/site/pages/shown-pages.query';
import type { BlockKind } from '#application/site/limits';
import { pollOf } from '#application/site/limits';
import { authorsOf } from '../ideas/idea-visit.server.ts';
import type { Visit } from '../lib/gates.server.ts';
import { showsEvents, showsIdeasOfLate, showsPolls } from '../lib/kept-parts.server.ts';
import { EXCERPT } from '../lists/shortened.ts';
import { filterOf, topicAskingOf, type ViewWord } from '../lists/topic-asking.ts';
import { citedRows } from '../official/cited.server.ts';
import { askersOf, voterIn } from '../polls/asked-poll.server.ts';
import { pollsCalled } from '../polls/linked-poll.server.ts';
import { askedBy } from './block-asking.ts';

const UNREAD_SHOWN = 5;
const OFTEN = 4;
const MINUTE = 60_000;

export type BlockData = Awaited<ReturnType<typeof blockData>>;

/** What the blocks of a page show, and nothing else: each source is asked once, however many blocks draw on it. */
export async function blockData(visit: Visit, blocks: readonly ShownBlock[]) {
  const { app, actor, viewer, url, keeping, now } = visit;
  const { community } = app;
  const of = (...kinds: readonly BlockKind[]) => blocks.filter(({ kind }) => kinds.includes(kind));
  const has = (...kinds: readonly BlockKind[]) => of(...kinds).length > 0;
  keeping.hangsOn('forum', 'names');
  if (has('events')) await showsEvents(visit);
  if (has('polls', 'poll')) await showsPolls(visit);
  if (has('ideas')) await showsIdeasOfLate(visit);
  // The clock alone changes who helped most lately.
  if (has('contributors')) keeping.freshUntil(new Date(now.getTime() + 5 * MINUTE));
  const signedIn = actor.memberId !== null;
  const { asked: filters, unknown } = topicAskingOf(url);
  const { vue } = filters;
  const [
    lists,
    categories,
    official,
    often,
    contributors,
    followed,
    drafts,
    featured,
    events,
    polls,
    asked,
    ideas,
  ] = await Promise.all([
    Promise.all(of('questions').map((block) => questionsOf(visit, block, vue))),
    has('categories', 'questions') ? community.categories.execute(actor) : [],
    has('official')
      ? app.official.officialToKnow
          .execute(actor, viewer.member?.branches ?? [])
          .then((toKnow) => citedRows(visit, toKnow, { plain: ['excerpt'], cutAt: EXCERPT }))
      : [],
    has('hero') ? community.tags.mostUsed(actor, OFTEN) : [],
    has('contributors') ? community.contributors.execute(actor) : [],
    signedIn && has('unread') ? community.topicList.execute(actor, { view: 'followed', limit: 20 }) : null,
    signedIn && has('drafts') && actor.may('draft.keep') ? community.drafts.execute(actor) : [],
    featuredTopics(visit, of('featured')),
    has('events')
      ? app.events.gatheringList.execute(actor, {
          when: 'to-come',
          kind: null,
          branch: null,
          mine: false,
          cursor: null,
          branches: visit.viewer.member?.branches,
        })
      : null,
    has('polls') ? app.engagement.pollList.execute(voterIn(visit), { state: 'open', cursor: null }) : null,
    pollsCalled(
      visit,
      of('poll').flatMap((block) => pollOf(block) ?? []),
    ),
    has('ideas')
      ? app.engagement.ideaList.execute(actor, {
          order: 'trending',
          status: null,
          theme: null,
          branch: null,
          mine: null,
          cursor: null,
        })
      : null,
  ]);
  const [pollNames, ideaNames] = await Promise.all([
    askersOf(visit, polls?.items ?? []),
    authorsOf(visit, ideas?.items ?? []),
  ]);
  return {
    vue,
    /** Views that there are not, where one can be chosen. */
    unknown: unknown.filter(({ name }) => name === 'vue' && of('questions').some(({ tabs }) => tabs)),
    questions: new Map(lists),
    categories,
    official,
    often,
    contributors,
    drafts,
    featured,
    unread: (followed?.items ?? []).filter(({ unread }) => (unread ?? 0) > 0).slice(0, UNREAD_SHOWN),
    events: events?.items ?? [],
    polls: polls?.items ?? [],
    /** By the ends of their addresses. */
    asked,
    ideas: ideas?.items ?? [],
    pollNames,
    ideaNames,
  };
}

async function questionsOf({ app, actor }: Visit, block: ShownBlock, vue: ViewWord | undefined) {
  const filter = { ...filterOf(askedBy(block, vue)), limit: block.count };
  return [block.key, await app.community.topicList.execute(actor, filter)] as const;
}

/** Topics by their numbers, those that the reader may read. */
async function featuredTopics(
  { app, actor }: Visit,
  blocks: readonly ShownBlock[],
): Promise<ReadonlyMap<number, TopicRowView>> {
  const numbers = [...new Set(blocks.flatMap(({ topics }) => topics))];
  if (numbers.length === 0) return new Map();
  const { items } = await app.community.topicList.execute(actor, {
    view: 'latest',
    numbers,
    limit: Math.min(numbers.length, 100),
  });
  return new Map(items.map((topic) => [topic.number, topic]));
}
