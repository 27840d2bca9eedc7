import type { Router } from 'express';
import type { SearchHit, SearchPage } from '#application/community/search/search.query';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import type { PostItemView } from '#application/community/topics/topic-posts.query';
import type { OfficialState } from '#application/community/official/official-view';
import type { Viewer } from '#application/shared/viewer';
import type { Actor } from '#domain/shared/actor';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { mustPass } from '../policy-check.ts';
import type { PolicyName } from '../policies.ts';
import { NoSuchThing } from '../refusals.ts';
import { contextOf } from '../request-context.ts';
import { isRobot } from '../robots.ts';
import { route } from '../route.ts';
import { ListPublicCommentsRequest } from './commented-pages.request.ts';
import {
  ListPublicEventsRequest,
  ListPublicQuestionsRequest,
  SearchPublicRequest,
} from './public.request.ts';

/** Who speaks, for pages of others that show what was said. */
export interface PublicSource {
  readonly community: string;
  readonly organisation: string;
  readonly url: string;
}

export interface PublicQuestion {
  readonly url: string;
  readonly title: string;
  readonly kind: TopicRowView['kind'];
  readonly solved: boolean;
  readonly official: OfficialState;
  readonly replyCount: number;
  readonly category: { readonly name: string; readonly url: string };
  readonly lastActivityAt: Date;
}

/** What was found for words. */
export interface PublicFindings {
  readonly from: PublicSource;
  readonly data: readonly PublicQuestion[];
  /** The words as they were spelt to find it, where nothing holds those that were sent; null otherwise. */
  readonly correction: string | null;
}

export interface PublicEvent {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
  readonly place: string;
  readonly stage: string;
}

/** What somebody said of a page, as words alone: nothing of it is markup to whoever shows it. */
export interface PublicComment {
  readonly url: string;
  readonly author: string;
  readonly text: string;
  readonly postedAt: Date;
  /** Whether the organisation says it, or vouches for what a member says. */
  readonly official: OfficialState;
}

export interface PublicComments {
  readonly from: PublicSource;
  readonly data: readonly PublicComment[];
  /** Null where nobody said anything yet. */
  readonly topic: { readonly url: string; readonly comments: number; readonly closed: boolean } | null;
}

interface Parts {
  readonly app: App;
  readonly publicUrl: string;
  /** What the organisation calls itself. */
  readonly names: () => Promise<{ readonly community: string; readonly organisation: string }>;
}

const FEW = 5;
const COMMENTS_SHOWN = 20;
const LONGEST_SHOWN = 1_200;
const about = { tag: 'Public' };

/** What widgets in pages of other sites show: as a visitor would see it, whoever is signed in; kept by nobody who does not ask whether it still stands. */
export function publicRoutes(router: Router, parts: Parts): void {
  questions(router, parts);
  search(router, parts);
  events(router, parts);
  comments(router, parts);
}

function questions(router: Router, { app, ...place }: Parts): void {
  route(
    router,
    'get',
    '/public/questions',
    'public.read',
    ListPublicQuestionsRequest,
    async ({ input }) => {
      const { actor } = await visitor(app, 'topics.list');
      const { category: slug, limit = FEW, number, ...rest } = input;
      const category = slug && (await categoryAt(app, actor, slug));
      if (slug && !category) throw new NoSuchThing('community.category-not-found');
      const filter = {
        ...rest,
        view: rest.view ?? 'latest',
        limit,
        number,
        withoutAnnouncements: number === undefined,
        ...(category && { categoryId: category.id }),
      };
      const page = await app.community.topicList.execute(actor, filter);
      const rows = [...page.pinned, ...page.items].filter(
        (one) => number !== undefined || one.kind !== 'announcement',
      );
      return told(
        await from(place),
        rows.slice(0, limit).map((row) => questionIn(row, place.publicUrl)),
      );
    },
    {
      operation: {
        ...about,
        id: 'listPublicQuestions',
        summary: 'Questions and discussions that everybody may read, for pages of other sites',
        shared: true,
        answer: named('PublicQuestions'),
        refusals: [404],
      },
    },
  );
}

/** Pages of other sites go on naming a category by what it was called, also once it went into another one. */
async function categoryAt(app: App, actor: Actor, slug: string) {
  const categories = await app.community.categories.execute(actor);
  const named = (wanted: string | undefined) => categories.find((each) => each.slug === wanted);
  if (named(slug)) return named(slug);
  const merged = await app.community.mergedCategories.execute(actor);
  return named(merged.find((each) => each.slug === slug)?.into.slug);
}

function search(router: Router, { app, ...place }: Parts): void {
  route(
    router,
    'get',
    '/public/search',
    'public.read',
    SearchPublicRequest,
    async ({ input, req, res }): Promise<PublicFindings> => {
      const { actor } = await visitor(app, 'search.page');
      const { network } = contextOf(res);
      const searcher = { actor, network, visit: null };
      const { searchLimit } = app.community;
      await (input.while === 'typing'
        ? searchLimit.countSuggestion(searcher)
        : searchLimit.countSearch(searcher));
      const page = await app.community.search.execute(actor, { text: input.q });
      if (input.while !== 'typing' && !isRobot(req))
        app.community.searchCounts.add(input.q, page.answered, network);
      const found = holding(page, input.limit ?? FEW);
      return {
        ...told(
          await from(place),
          found.map((hit) => questionIn(hit, place.publicUrl)),
        ),
        correction: page.approximate && found.length > 0 ? page.correction : null,
      };
    },
    {
      operation: {
        ...about,
        id: 'searchPublic',
        summary:
          'Topics that everybody may read and that hold these words, or what was meant by them, the best first',
        shared: true,
        answer: named('PublicFindings'),
        refusals: [429],
      },
    },
  );
}

/** What holds the words, as they were sent or as they are spelt; what is only near them answers nobody here. */
const holding = ({ items, approximate, correction }: SearchPage, most: number): readonly SearchHit[] =>
  approximate && correction === null ? [] : items.slice(0, most);

function events(router: Router, { app, ...place }: Parts): void {
  route(
    router,
    'get',
    '/public/events',
    'public.read',
    ListPublicEventsRequest,
    async ({ input }) => {
      const { actor } = await visitor(app, 'events.list');
      const asked = {
        when: 'to-come',
        kind: input.kind ?? null,
        branch: null,
        mine: false,
        cursor: null,
      } as const;
      const { items } = await app.events.gatheringList.execute(actor, asked);
      const shown = items
        .slice(0, input.limit ?? FEW)
        .map(
          ({
            number,
            slug,
            title,
            summary,
            kind,
            startsAt,
            endsAt,
            zone,
            place: where,
            stage,
          }): PublicEvent => ({
            url: `${place.publicUrl}/evenements/${slug}-${number}`,
            title,
            summary,
            kind,
            startsAt,
            endsAt,
            zone,
            place: where,
            stage,
          }),
        );
      return told(await from(place), shown);
    },
    {
      operation: {
        ...about,
        id: 'listPublicEvents',
        summary: 'Events to come that everybody may know of, the next first',
        shared: true,
        answer: named('PublicEvents'),
      },
    },
  );
}

function comments(router: Router, { app, ...place }: Parts): void {
  route(
    router,
    'get',
    '/public/comments',
    'public.read',
    ListPublicCommentsRequest,
    async ({ input }): Promise<PublicComments> => {
      const { actor } = await visitor(app, 'topics.page');
      const page = await app.community.commentedPage.execute(input.page);
      if (!page) throw new NoSuchThing('community.page-not-commented');
      const talk = page.topicId && (await talkOf(app, actor, page.topicId));
      const topicUrl = talk ? `${place.publicUrl}/sujets/${talk.topic.slug}-${talk.topic.number}` : '';
      const said = talk ? talk.posts.filter(({ removal }) => removal === null) : [];
      return {
        ...told(
          await from(place),
          said.map((post) => commentIn(post, place.publicUrl)),
        ),
        topic: talk
          ? { url: topicUrl, comments: talk.topic.replyCount + 1, closed: talk.topic.status === 'closed' }
          : null,
      };
    },
    {
      operation: {
        ...about,
        id: 'listPublicComments',
        summary: 'What everybody may read of what was said of a page of another site',
        shared: true,
        answer: named('PublicComments'),
        refusals: [404],
      },
    },
  );
}

/** The topic of a page with its first posts; null where visitors may not know of it. */
async function talkOf(app: App, actor: Viewer['actor'], topicId: string) {
  let item = await app.community.topicItem.execute(actor, topicId);
  if (item.found === 'merged') item = await app.community.topicItem.execute(actor, item.into);
  if (item.found !== 'topic' || item.topic.deletedAt !== null) return null;
  const { topic } = item;
  const found = await app.community.topicPosts.execute(actor, topic.id, { limit: COMMENTS_SHOWN });
  return found.found === 'posts' ? { topic, posts: found.posts.items } : null;
}

function commentIn(
  { id, author, plain, postedAt, official }: PostItemView,
  publicUrl: string,
): PublicComment {
  const text = plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN).trimEnd()}…` : plain;
  return {
    url: `${publicUrl}/reponses/${id}`,
    author: author.pseudonym,
    text,
    postedAt,
    official: official === null ? 'none' : official.overdue ? 'overdue' : official.kind,
  };
}

/** Whoever asks is shown what visitors are. */
async function visitor(app: App, policy: PolicyName): Promise<Viewer> {
  const nobody = await app.accounts.resolveSession.execute(null);
  mustPass(policy, nobody);
  return nobody;
}

const from = async ({ names, publicUrl }: Omit<Parts, 'app'>): Promise<PublicSource> => {
  const { community, organisation } = await names();
  return { community, organisation, url: `${publicUrl}/` };
};

const told = <T>(source: PublicSource, data: readonly T[]) => ({ from: source, data });

function questionIn(
  row: Pick<
    TopicRowView,
    'slug' | 'number' | 'title' | 'kind' | 'solved' | 'official' | 'replyCount' | 'lastActivityAt'
  > & { readonly category: Pick<TopicRowView['category'], 'slug' | 'name'> },
  publicUrl: string,
): PublicQuestion {
  const { title, kind, solved, official, replyCount, category, lastActivityAt } = row;
  return {
    url: `${publicUrl}/sujets/${row.slug}-${row.number}`,
    title,
    kind,
    solved,
    official,
    replyCount,
    category: { name: category.name, url: `${publicUrl}/c/${category.slug}` },
    lastActivityAt,
  };
}
