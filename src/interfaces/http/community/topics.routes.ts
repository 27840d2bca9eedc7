import type { Router } from 'express';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { listOf, named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { isMeantFor } from '../meant-for.ts';
import { mustBeThemselves, withoutOwn } from '../persons-alone.ts';
import { momentOf } from '../instant.request.ts';
import { guarded, mustAgree, versionSeen } from '../preconditions.ts';
import { GoneForGood, NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { openedTopic, type ToldTopicRow, type WrittenTopic } from './community.schemas.ts';
import {
  CloseTopicRequest,
  DeleteTopicRequest,
  ListTopicsRequest,
  MoveTopicRequest,
  OpenTopicRequest,
  PinTopicRequest,
  RetitleTopicRequest,
} from './topics.request.ts';
import { EmptyRequest } from '../deeds.request.ts';

const about = { tag: 'Topics' };
/** How far somebody read is theirs. */
const NOT_READ = { unread: null } satisfies Partial<TopicRowView>;

/** @param publicUrl where the site stands @param base where the adapter does */
export function topicRoutes(
  router: Router,
  app: App,
  { publicUrl, base }: { publicUrl: string; base: string },
): void {
  readTopics(router, app, { publicUrl, base });
  writeTopics(router, app, base);
  runTopics(router, app);
}

function readTopics(
  router: Router,
  app: App,
  { publicUrl, base }: { publicUrl: string; base: string },
): void {
  route(
    router,
    'get',
    '/topics',
    'topics.list',
    ListTopicsRequest,
    async ({ input, viewer, req, res }) => {
      if (input.view === 'followed') mustBeThemselves(viewer).mustBeMember();
      const { view = 'latest', category, author, changedSince, ...rest } = input;
      const since = changedSince === undefined ? undefined : momentOf('changedSince', changedSince);
      const filter = {
        ...rest,
        view,
        categoryId: category,
        authorHandle: author,
        changedSince: since,
        pinnedInPlace: true,
      };
      const page = await app.community.topicList.execute(viewer.actor, filter);
      const told = (row: TopicRowView): ToldTopicRow => ({
        ...withoutOwn<TopicRowView>(row, viewer, NOT_READ),
        url: `${publicUrl}/sujets/${row.slug}-${row.number}`,
      });
      const rows = { ...page, items: page.items.map(told) };
      return { ...listBody(rows, { req, res, limit: input.limit }), pinned: page.pinned.map(told) };
    },
    {
      operation: {
        ...about,
        id: 'listTopics',
        summary:
          'Topics, newest activity first; those pinned stand among them, and once more beside the first page',
        answer: listSchema(named('TopicRow'), { pinned: listOf(named('TopicRow')) }),
        refusals: [401],
      },
    },
  );
  route(
    router,
    'get',
    '/topics/:id',
    'topics.page',
    EmptyRequest,
    async ({ params, viewer, res }) => {
      const item = await app.community.topicItem.execute(viewer.actor, params.id);
      if (item.found !== 'merged') return topicIn(item);
      res.redirect(308, `${base}/topics/${item.into}`);
    },
    {
      operation: {
        ...about,
        id: 'readTopic',
        moves: true,
        summary: 'One topic; one that was merged leads to the other by a redirect',
        answer: named('Topic'),
        refusals: [404, 410],
        item: true,
      },
    },
  );
}

function writeTopics(router: Router, app: App, base: string): void {
  const { community } = app;
  const current = async (viewer: Viewer, id: string, how: { readonly justWrote?: boolean } = {}) =>
    topicIn(await community.topicItem.execute(viewer.actor, id, how));
  route(
    router,
    'post',
    '/topics',
    'topics.open',
    OpenTopicRequest,
    async ({ input, viewer, res }) => {
      const opened = await community.openTopic.execute({
        ...input,
        actor: viewer.actor,
        categoryId: input.categoryId,
      });
      res.location(`${base}/topics/${opened.id}`);
      return opened;
    },
    {
      operation: {
        ...about,
        id: 'openTopic',
        summary: 'Ask a question, start a discussion, announce something',
        status: 201,
        located: true,
        answer: openedTopic,
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'patch',
    '/topics/:id',
    'topics.retitle',
    RetitleTopicRequest,
    async ({ input, params, viewer, req }) => {
      const id = params.id;
      mustAgree(req, input.version);
      const retitle = { ...input, actor: viewer.actor, topicId: id };
      const { told } = await guarded(req, community.retitleTopic.execute(retitle));
      return { ...(await current(viewer, id, { justWrote: true })), told } satisfies WrittenTopic;
    },
    {
      absent: async ({ params, viewer, req }) => {
        const { title, tags, version } = await current(viewer, params.id);
        return { title, tags, version: versionSeen(req) ?? version };
      },
      operation: {
        ...about,
        id: 'retitleTopic',
        leaveOut: 'all',
        summary: 'Give a topic another title or other tags; what is left out stays',
        answer: named('WrittenTopic'),
        refusals: [404, 409, 410],
        item: true,
        ifMatch: true,
      },
    },
  );
  route(
    router,
    'delete',
    '/topics/:id',
    'topics.delete',
    DeleteTopicRequest,
    async ({ input, params, viewer }) => {
      const reason = input.reason ?? null;
      await community.deleteTopic.execute({
        actor: viewer.actor,
        topicId: params.id,
        reason,
        ground: input.ground,
      });
    },
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'deleteTopic',
        summary: 'Delete a topic; needs a reason when it is somebody else’s',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
}

function runTopics(router: Router, app: App): void {
  const { community } = app;
  const plain = [
    [
      'reopen',
      'topics.close',
      'reopenTopic',
      'Open a closed topic again; what had closed it before that still does',
      [404, 409, 410],
    ],
    ['unpin', 'topics.pin', 'unpinTopic', 'Take a topic down from the top of the lists', [404, 410]],
  ] as const;
  route(
    router,
    'post',
    '/topics/:id/close',
    'topics.close',
    CloseTopicRequest,
    ({ input, params, viewer }) =>
      community.closeTopic.execute({ actor: viewer.actor, topicId: params.id, reason: input.reason }),
    {
      operation: {
        ...about,
        id: 'closeTopic',
        summary: 'Close a topic to replies; needs a reason when it is somebody else’s',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
  for (const [act, policy, id, summary, refusals] of plain)
    route(
      router,
      'post',
      `/topics/:id/${act}`,
      policy,
      EmptyRequest,
      async ({ params, viewer }) => {
        await community[id].execute({ actor: viewer.actor, topicId: params.id });
      },
      { operation: { ...about, id, summary, status: 204, refusals } },
    );
  route(
    router,
    'post',
    '/topics/:id/pin',
    'topics.pin',
    PinTopicRequest,
    ({ input, params, viewer }) =>
      community.pinTopic.execute({
        actor: viewer.actor,
        topicId: params.id,
        until: momentOf('until', input.until),
      }),
    {
      operation: {
        ...about,
        id: 'pinTopic',
        summary: 'Keep a topic at the top of the lists for a while',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
  route(
    router,
    'post',
    '/topics/:id/move',
    'topics.move',
    MoveTopicRequest,
    ({ input, params, viewer }) => {
      if (input.widens) mustBeThemselves(viewer);
      return community.moveTopic.execute({
        actor: viewer.actor,
        topicId: params.id,
        categoryId: input.categoryId,
        reason: input.reason,
        widens: isMeantFor(input, input.categoryId),
      });
    },
    {
      operation: {
        ...about,
        id: 'moveTopic',
        summary: 'Move a topic to another category',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
}

/** @throws NoSuchThing, GoneForGood; a merged topic is gone for who wants to change it */
function topicIn(item: Awaited<ReturnType<App['community']['topicItem']['execute']>>) {
  if (item.found === 'topic') return item.topic;
  throw item.found === 'nothing'
    ? new NoSuchThing('community.topic-not-found')
    : new GoneForGood(
        item.found === 'gone' && item.onlyHidden ? 'community.topic-hidden' : 'community.topic-gone',
      );
}
