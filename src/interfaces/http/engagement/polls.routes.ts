import type { Router } from 'express';
import type { PollRow, PollView } from '#application/engagement/polls/poll-view';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { momentOf } from '../instant.request.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { id, listOf, named, objectOf, oneOf, text } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { rowsWithoutOwn } from '../persons-alone.ts';
import { NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import {
  BallotRequest,
  ChangePollRequest,
  ClosePollRequest,
  ListPollsRequest,
  PollRequest,
} from './polls.request.ts';

const about = { tag: 'Engagement' };

export const voterOf = ({ actor, member }: Viewer) => ({
  actor,
  memberSince: member?.joinedAt ?? null,
  branchesSince: member?.branchesSince ?? {},
  groups: member?.groups ?? [],
});

const NO_BALLOT = { voted: false } satisfies Partial<PollRow>;

const pollFor = (app: App, viewer: Viewer, key: string): Promise<PollView> =>
  app.engagement.pollPage.execute(voterOf(viewer), key, viewer.client && 'to-machine');

/** To read it and nothing else: what waits for a moderator or is hidden is left to its author, and to no machine of theirs. */
async function pollToRead(app: App, viewer: Viewer, key: string): Promise<PollView> {
  const poll = await pollFor(app, viewer, key);
  if (viewer.client && poll.hidden) throw new NoSuchThing('engagement.poll-not-found');
  return poll;
}

const termsOf = ({ description = '', secret = true, closesAt, ...terms }: PollRequest) => ({
  ...terms,
  description,
  secret,
  closesAt: momentOf('closesAt', closesAt),
});

export function pollRoutes(router: Router, app: App, base: string): void {
  readPolls(router, app);
  runPolls(router, app, base);
  archivePolls(router, app);
  vote(router, app);
}

function readPolls(router: Router, app: App): void {
  route(
    router,
    'get',
    '/polls',
    'polls.list',
    ListPollsRequest,
    async ({ input, viewer, req, res }) => {
      const { state = 'all', cursor = null, limit } = input;
      const page = await app.engagement.pollList.execute(voterOf(viewer), { state, cursor, limit });
      return listBody(rowsWithoutOwn<PollRow>(page, viewer, NO_BALLOT), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listPolls',
        summary: 'Polls that the caller may know of, the latest first',
        answer: listSchema(named('PollRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/polls/:id',
    'polls.page',
    EmptyRequest,
    ({ params, viewer }) => pollToRead(app, viewer, params.id),
    {
      operation: {
        ...about,
        id: 'readPoll',
        summary: 'One poll with its results, raw and weighted, where the caller may see them',
        answer: named('Poll'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function runPolls(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/polls',
    'polls.open',
    PollRequest,
    async ({ input, viewer, res }) => {
      const opened = await app.engagement.openPoll.execute({ actor: viewer.actor, ...termsOf(input) });
      res.location(`${base}/polls/${opened.id}`);
      return opened;
    },
    {
      operation: {
        ...about,
        id: 'openPoll',
        summary: 'Ask members something',
        status: 201,
        located: true,
        answer: objectOf<{ id: string; slug: string; told: readonly string[] }>({
          id,
          slug: text(),
          told: listOf(oneOf('masked', 'held', 'resources')),
        }),
        refusals: [429],
      },
    },
  );
  route(
    router,
    'put',
    '/polls/:id',
    'polls.run',
    ChangePollRequest,
    async ({ input, params, viewer }) => {
      const { actor } = viewer;
      const { reason, version } = input;
      await app.engagement.changePoll.execute({
        actor,
        pollId: params.id,
        reason,
        version,
        ...termsOf(input),
      });
      return pollFor(app, viewer, params.id);
    },
    {
      operation: {
        ...about,
        id: 'changePoll',
        summary: 'Change what a poll asks; once a vote is in, its explanation and its end only',
        answer: named('Poll'),
        refusals: [404, 409],
        item: true,
      },
    },
  );
  route(
    router,
    'post',
    '/polls/:id/close',
    'polls.close',
    ClosePollRequest,
    ({ input: { reason }, params, viewer: { actor } }) =>
      app.engagement.closePoll.execute({ actor, pollId: params.id, reason }),
    {
      operation: {
        ...about,
        id: 'closePoll',
        summary: 'End a poll before its time',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}

function archivePolls(router: Router, { engagement }: App): void {
  const acts = [
    [
      'archive',
      'archivePoll',
      'Put a closed poll away from those that are at hand; who was asked reads it as before',
      [404, 409],
    ],
    ['bring-back', 'bringBackPoll', 'Bring a poll back from the archive', [404]],
  ] as const;
  for (const [word, operationId, summary, refusals] of acts)
    route(
      router,
      'post',
      `/polls/:id/${word}`,
      'polls.manage',
      EmptyRequest,
      ({ params, viewer: { actor } }) => engagement[operationId].execute({ actor, pollId: params.id }),
      { operation: { ...about, id: operationId, summary, status: 204, refusals } },
    );
}

function vote(router: Router, app: App): void {
  route(
    router,
    'put',
    '/polls/:id/ballot',
    'polls.vote',
    BallotRequest,
    async ({ input, params, viewer }) => {
      await app.engagement.castBallot.execute({ ...input, voter: voterOf(viewer), pollId: params.id });
    },
    {
      operation: {
        ...about,
        id: 'castBallot',
        summary:
          'Vote: one ballot of each member. It may be changed where ballots bear names, and never where secret',
        status: 204,
        refusals: [404, 409],
        seenAt: '/polls/:id',
      },
    },
  );
}
