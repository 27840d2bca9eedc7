import type { Viewer } from '#application/shared/viewer';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { App } from '#interfaces/composition/app';

/** Of what is read: one of each kind. */
export interface Pieces {
  readonly topic: { readonly id: string; readonly number: number };
  readonly post: string;
  readonly category: string;
  /** A category with others in it. */
  readonly parent: string;
  readonly tag: string;
  readonly member: { readonly id: string; readonly handle: string };
  readonly channel: string;
  readonly message: string;
  readonly idea: { readonly id: string; readonly number: number };
  readonly event: { readonly id: GatheringId; readonly number: number };
  readonly poll: string;
  readonly service: string;
  readonly trial: string;
  readonly survey: string;
  readonly group: string;
  readonly reviewItem: string;
}

/** Reads by a name, as pages and the adapter ask them. */
export type Reads = Readonly<Record<string, () => Promise<unknown>>>;

const NEWEST = { cursor: null } as const;
const NOW = new Date();
const IN_A_MONTH = new Date(NOW.getTime() + 30 * 24 * 3_600_000);

type List = (
  cursor: string | null,
) => Promise<{ readonly next: string | null; readonly previous: string | null }>;

/** A list, what follows its first page, and the way back: three statements. */
function withFurtherPages(name: string, list: List): Reads {
  const next = once(async () => (await list(null)).next);
  const back = once(async () => (await list(await next())).previous);
  return {
    [name]: () => list(null),
    [`${name}, further`]: async () => list(await next()),
    [`${name}, back`]: async () => list(await back()),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** What whoever looks may ask. */
export function readsOf(app: App, viewer: Viewer, pieces: Pieces): Reads {
  const { actor } = viewer;
  return {
    ...ofTheForum(app, viewer, pieces),
    ...ofSearches(app, viewer),
    ...ofContributions(app, viewer, pieces),
    ...ofEvents(app, viewer, pieces),
    ...(actor.memberId === null ? {} : ofMembers(app, viewer, pieces)),
    ...(actor.may('review.read') ? ofTheTeam(app, viewer, pieces) : {}),
  };
}

function ofTheForum({ community, official, members }: App, { actor }: Viewer, p: Pieces): Reads {
  const topics = (name: string, filter: Omit<Parameters<typeof community.topicList.execute>[1], 'cursor'>) =>
    withFurtherPages(`topics ${name}`, (cursor) => community.topicList.execute(actor, { ...filter, cursor }));
  const { topic, category, tag, member } = p;
  return {
    ...topics('latest', { view: 'latest' }),
    ...topics('unanswered', { view: 'unanswered' }),
    ...topics('unsolved', { view: 'unsolved' }),
    ...topics('of a category', { view: 'latest', categoryId: category }),
    ...topics('of a category with others in it', { view: 'latest', categoryId: p.parent }),
    ...topics('unanswered of a category', { view: 'unanswered', categoryId: category }),
    ...topics('unsolved of a category', { view: 'unsolved', categoryId: category }),
    ...topics('of a tag', { view: 'latest', tag }),
    ...topics('of a branch', { view: 'latest', branch: 'music' }),
    ...topics('of a kind', { view: 'latest', kind: 'discussion' }),
    ...topics('of an author', { view: 'latest', authorHandle: member.handle }),
    ...topics('with an answer of the organisation', { view: 'latest', official: 'any' }),
    ...topics('official first', { view: 'latest', sort: 'official' }),
    'topics by number': () =>
      community.topicList.execute(actor, { view: 'latest', numbers: [topic.number], limit: 1 }),
    topic: () => community.topicPage.execute(actor, topic.number, 1),
    'topic by id': () => community.topicItem.execute(actor, topic.id),
    'address of a topic': () => community.topicAddress.execute(actor, topic.id),
    'posts of a topic': () => community.topicPosts.execute(actor, topic.id, {}),
    'some posts of a topic': () => community.topicPosts.execute(actor, topic.id, { limit: 5 }),
    post: () => community.postItem.execute(actor, p.post),
    'place of a post': () => community.postPermalink.execute(actor, p.post),
    'topics near': () => community.nearTopics.execute(actor, topic.number),
    'topics around one that is gone': () => community.aroundGoneTopic.execute(actor, 999_999, 'facture'),
    'topics that ask the same': () => community.similarTopics.execute(actor, 'Facture impayée depuis un an'),
    'topics to choose among': () => community.topicChoices.execute(actor, [topic.number, 999_999]),
    categories: () => community.categories.execute(actor),
    tags: () => community.tags.execute(actor),
    tag: () => community.tag.execute(actor, tag),
    feed: () => community.feed.execute({}),
    'feed of a tag': () => community.feed.execute({ tag }),
    contributors: () => community.contributors.execute(actor),
    'official texts to know': () => official.officialToKnow.execute(actor, []),
    'official texts near': () =>
      official.nearReferences.execute(actor, { categoryId: category, tags: [tag], branches: [], most: 3 }),
    'official texts': () => official.references.execute(actor, {}),
    rules: () => official.rules.execute(actor),
    'page of a member': () => members.page.execute(actor, member.handle),
    'what a member did': () => community.memberActivity.execute(actor, member.handle, null),
    'counts of a member': () => community.memberCounts.execute(actor, member.handle),
    'an author by name': () => members.knownAuthor.execute(actor, member.handle),
    incidents: () => community.incidents.lasting(actor),
    'incidents like a title': () => community.incidents.like(actor, 'Panne du site'),
  };
}

function ofSearches({ community, engagement, events }: App, { actor }: Viewer): Reads {
  return {
    search: () => community.search.execute(actor, { text: 'facture' }),
    'search of several words': () => community.search.execute(actor, { text: 'facture impayée' }),
    'search, the latest first': () => community.search.execute(actor, { text: 'facture', sort: 'latest' }),
    suggestions: () => community.suggestions.execute(actor, 'fact'),
    'suggestions of several words': () => community.suggestions.execute(actor, 'facture imp'),
    'ideas and polls beside a search': () => engagement.piecesBeside.execute(actor, 'facture'),
    'events beside a search': () => events.piecesBeside.execute(actor, 'atelier'),
  };
}

function ofContributions({ engagement }: App, { actor, member }: Viewer, p: Pieces): Reads {
  const voter = {
    actor,
    memberSince: member?.joinedAt ?? null,
    branchesSince: member?.branchesSince ?? {},
    groups: member?.groups ?? [],
  };
  const ideas = (name: string, asked: object) =>
    withFurtherPages(`ideas ${name}`, (cursor) =>
      engagement.ideaList.execute(actor, {
        order: 'votes',
        status: null,
        theme: null,
        branch: null,
        mine: null,
        ...asked,
        cursor,
      }),
    );
  const reviews = { order: 'recent', stars: null, answered: null, mine: false, ...NEWEST } as const;
  return {
    ...ideas('by votes', {}),
    ...ideas('of late', { order: 'new' }),
    ...ideas('of the moment', { order: 'trending' }),
    idea: () => engagement.ideaPage.execute(actor, String(p.idea.number)),
    'comments of an idea': () => engagement.ideaComments.execute(actor, p.idea.id, null),
    'place of a comment': () => engagement.ideaCommentPlace.execute(actor, p.idea.id),
    roadmap: () => engagement.roadmap.execute(actor),
    'ideas that say the same': () => engagement.similarIdeas.execute(actor, 'Un simulateur de cotisations'),
    'titles of ideas': () => engagement.ideaTitles.execute(actor, [p.idea.number]),
    'open polls': () => engagement.pollList.execute(voter, { state: 'open', cursor: null }),
    polls: () => engagement.pollList.execute(voter, { state: 'all', cursor: null }),
    poll: () => engagement.pollPage.execute(voter, p.poll),
    surveys: () => engagement.surveyList.execute(voter, { state: 'open', cursor: null }),
    survey: () => engagement.surveyPage.execute(voter, p.survey),
    services: () => engagement.serviceList.execute(),
    service: () => engagement.servicePage.execute(p.service),
    'reviews of a service': () => engagement.reviewList.execute(actor, { serviceId: p.service, ...reviews }),
    'place of a review': () => engagement.reviewPlace.execute(actor, p.idea.id),
    tests: () => engagement.trialList.execute(actor, { state: null, mine: false, ...NEWEST }),
    ranking: () => engagement.board.execute(actor, { period: 'month' }),
  };
}

function ofEvents({ events }: App, { actor, member }: Viewer, { event }: Pieces): Reads {
  const list = (when: 'to-come' | 'past', mine = false) =>
    withFurtherPages(`events ${when}${mine ? ', own' : ''}`, (cursor) =>
      events.gatheringList.execute(actor, {
        when,
        kind: null,
        branch: null,
        mine,
        cursor,
        branches: member?.branches ?? [],
      }),
    );
  return {
    ...list('to-come'),
    ...list('past'),
    ...list('to-come', true),
    'events of a month': () => events.gatheringMonth.execute(actor, NOW, IN_A_MONTH, member?.branches),
    event: () => events.gatheringPage.execute(actor, String(event.number), member?.branches),
    'titles of events': () => events.gatheringTitles.execute(actor, [event.number]),
    'told changes of events': () =>
      events.gatheringChanges.execute(actor, [{ number: event.number, at: NOW }]),
    'next turn of events': () => events.nextTurn.after(NOW),
  };
}

function ofMembers(app: App, { actor, member }: Viewer, p: Pieces): Reads {
  const { community, members, chat, engagement, accounts, moderation, events, site } = app;
  const own = actor.mustBeMember();
  const voter = { actor, memberSince: member!.joinedAt, branchesSince: {}, groups: [] };
  return {
    ...withFurtherPages('topics followed', (cursor) =>
      community.topicList.execute(actor, { view: 'followed', cursor }),
    ),
    ...withFurtherPages('notifications', (cursor) => community.notifications.execute(actor, { cursor })),
    ...withFurtherPages('bookmarks', (cursor) => community.bookmarks.execute(actor, cursor)),
    ...withFurtherPages('members', (cursor) => members.list.execute({ ...(cursor && { cursor }) })),
    ...withFurtherPages('what somebody did', (cursor) =>
      community.memberActivity.execute(actor, p.member.handle, cursor),
    ),
    'unread notifications': () => community.unreadCount.execute(actor),
    'followed categories': () => community.followedCategories.execute(actor),
    drafts: () => community.drafts.execute(actor),
    draft: () => community.draft.execute(actor, 'new'),
    'members of a branch': () => members.list.execute({ branch: 'music' }),
    'members by name': () => members.list.execute({ name: 'cam' }),
    'members who may be named': () => members.list.execute({ name: 'ca', namedBy: own, limit: 8 }),
    'names of members': () => members.names.of([own, p.member.id]),
    preferences: () => members.preferences.execute(own),
    consents: () => members.consents.of(own),
    distances: () => members.distances.all(actor),
    'distance to a member': () => members.distances.to(actor, p.member.id),
    'those whose words are folded': () => members.distances.folded(actor, [p.member.id]),
    'first steps': () => members.welcome.mine(actor),
    channels: () => chat.channels.execute(actor),
    channel: () => chat.channel.execute(actor, p.channel),
    'messages of a channel': () => chat.messages.execute(actor, p.channel, {}),
    'messages before': () => chat.messages.execute(actor, p.channel, { before: 200 }),
    'messages after': () => chat.messages.execute(actor, p.channel, { after: 100 }),
    'messages of a day': () => chat.messages.execute(actor, p.channel, { day: '2026-01-05' }),
    'what changed in a channel': () => chat.changes.execute(actor, p.channel, 100),
    'pinned messages': () => chat.pinned.execute(actor, p.channel),
    'messages to take up': () => chat.exchange.execute(actor, p.channel, [p.message]),
    'messages that say': () => chat.search.execute(actor, p.channel, 'bonjour'),
    message: () => chat.message.execute(actor, p.message),
    conversations: () => chat.conversations.all(actor),
    'unread conversations': () => chat.conversations.unread(actor),
    account: () => accounts.mine.execute(own),
    points: () => engagement.points.balance(actor),
    'lines of points': () => engagement.points.lines(actor, null),
    badges: () => engagement.badges.of(actor, own),
    level: () => engagement.levels.own(actor),
    celebrations: () => engagement.celebrations.execute(actor),
    'thanks of a member': () => engagement.thanks.of(actor, p.member.id),
    'own ideas': () =>
      engagement.ideaList.execute(actor, {
        order: 'new',
        status: null,
        theme: null,
        branch: null,
        mine: 'supported',
        cursor: null,
      }),
    'surveys that were begun': () => engagement.begunSurveys.execute(actor),
    'opinions that are due': () => engagement.dueOpinions.execute(actor),
    'polls one may ask': () => engagement.pollsToAsk.find(voter, p.poll),
    'groups one knows of': () => moderation.groups.knownTo(actor),
    thanks: () => engagement.thanks.execute(actor),
    test: () => engagement.trialPage.execute(actor, p.trial),
    'what testers say': () =>
      engagement.trialFeedback.execute(actor, p.trial, { kind: null, state: null, ...NEWEST }),
    'calendar of events': () => events.hasCalendarFeed.execute(actor),
    announcements: () => site.announcements.to(actor, []),
  };
}

function ofTheTeam(
  { community, members, moderation, official, audit, events, engagement }: App,
  { actor }: Viewer,
  p: Pieces,
): Reads {
  return {
    'topics deleted': () => community.topicList.execute(actor, { view: 'deleted' }),
    queue: () => moderation.reviewQueue.execute(actor, {}),
    'queue, own': () => moderation.reviewQueue.execute(actor, { view: 'mine' }),
    'queue, decided': () => moderation.reviewQueue.execute(actor, { view: 'decided' }),
    'counts of the queue': () => moderation.queueCounts.execute(actor),
    'measures beside what was taken away': () => moderation.measuresBeside.execute(actor, [p.reviewItem]),
    'case of the queue': () => moderation.reviewCase.execute(actor, p.reviewItem),
    groups: () => moderation.groups.all(actor),
    group: () => moderation.groups.one(actor, p.group),
    'members of a group': () => moderation.groups.membersOf(actor, p.group, null),
    'members whatever their status': () => members.list.execute({ everyStatus: true }),
    newcomers: () => members.newcomers.execute(actor, {}),
    'history of a post': () => community.postHistory.execute(actor, p.post),
    'searches of a month': () =>
      community.searchDemand.execute({ from: '2026-01-01', to: '2026-01-31', order: 'searches', limit: 20 }),
    'questions of the desk': () => official.deskQuestions.execute(actor, {}),
    'replies of the desk': () => official.deskReplies.execute(actor, {}),
    'reviews of the desk': () => official.deskReviews.execute(actor, {}),
    'counts of the desk': () => official.deskCounts.execute(actor),
    journal: () => audit.trail.page({}),
    'events one runs': () => events.runGatherings.execute(actor, null),
    'participants of an event': () => events.participants.execute(actor, p.event.id, null),
    'questions of an event': () => events.askedQuestions.execute(actor, p.event.id),
    'reviews that wait': () => engagement.reviewsWaiting.execute(actor),
  };
}
