import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { id, listOf, named, objectOf, oneOf, text } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import { idOf } from '../validate.ts';
import { ideaFor, ideaRowsFor, ideaToRead } from './idea-for.ts';
import {
  IdeaAnswerRequest,
  IdeaCommentRequest,
  IdeaRequest,
  ListIdeaCommentsRequest,
  ListIdeasRequest,
  MergeIdeaRequest,
} from './ideas.request.ts';
import { ideaNumber } from './ideas.schemas.ts';

const about = { tag: 'Engagement' };
const told = listOf(oneOf('masked', 'held', 'resources'));

export function ideaRoutes(router: Router, app: App, base: string): void {
  readIdeas(router, app);
  proposeIdeas(router, app, base);
  changeIdeas(router, app);
  vote(router, app);
  answerIdeas(router, app);
}

function readIdeas(router: Router, app: App): void {
  route(
    router,
    'get',
    '/ideas',
    'ideas.list',
    ListIdeasRequest,
    async ({ input, viewer, req, res }) => {
      const { order = 'votes', status = null, theme = null, branch = null, cursor = null, limit } = input;
      const asked = { order, status, theme, branch, mine: null, cursor, limit };
      const page = await app.engagement.ideaList.execute(viewer.actor, asked);
      return listBody(ideaRowsFor(page, viewer), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listIdeas',
        summary: 'Ideas, the most supported first; merged ones where they are asked for alone',
        answer: listSchema(named('IdeaRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/ideas/:id',
    'ideas.page',
    EmptyRequest,
    ({ params, viewer }) => ideaToRead(app, viewer, params.id),
    {
      operation: {
        ...about,
        id: 'readIdea',
        summary: 'One idea with what the organisation answered',
        answer: named('Idea'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/ideas/:id/comments',
    'ideas.page',
    ListIdeaCommentsRequest,
    async ({ input: { cursor = null, limit }, params, viewer, req, res }) =>
      listBody(await app.engagement.ideaComments.execute(viewer.actor, params.id, cursor, limit), {
        req,
        res,
        limit,
      }),
    {
      operation: {
        ...about,
        id: 'listIdeaComments',
        summary: 'What members say of an idea, the first first',
        answer: listSchema(named('IdeaComment')),
        refusals: [404],
      },
    },
  );
}

function proposeIdeas(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/ideas',
    'ideas.propose',
    IdeaRequest,
    async ({ input, viewer, res }) => {
      const proposed = await app.engagement.proposeIdea.execute({ actor: viewer.actor, ...input });
      res.location(`${base}/ideas/${proposed.id}`);
      return proposed;
    },
    {
      operation: {
        ...about,
        id: 'proposeIdea',
        summary: 'Propose something to the organisation',
        status: 201,
        located: true,
        answer: objectOf<{ id: string; number: number; slug: string; told: readonly string[] }>({
          id,
          number: ideaNumber,
          slug: text(),
          told,
        }),
        refusals: [429],
      },
    },
  );
  route(
    router,
    'post',
    '/ideas/:id/comments',
    'ideas.comment',
    IdeaCommentRequest,
    ({ input, params, viewer }) =>
      app.engagement.commentOnIdea.execute({ actor: viewer.actor, ideaId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'commentOnIdea',
        summary: 'Say something of an idea',
        status: 201,
        answer: objectOf<{ id: string; told: readonly string[] }>({ id, told }),
        refusals: [404, 409, 429],
      },
    },
  );
}

function changeIdeas(router: Router, app: App): void {
  route(
    router,
    'put',
    '/ideas/:id',
    'ideas.propose',
    IdeaRequest,
    async ({ input, params, viewer }) => {
      await app.engagement.editIdea.execute({ actor: viewer.actor, ideaId: params.id, ...input });
      return ideaFor(app, viewer, params.id);
    },
    {
      operation: {
        ...about,
        id: 'editIdea',
        summary:
          'Say otherwise what one proposed, as long as nobody else supports it, speaks of it or answered it',
        answer: named('Idea'),
        refusals: [404, 409],
        item: true,
      },
    },
  );
  route(
    router,
    'post',
    '/ideas/:id/withdraw',
    'ideas.withdraw',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.withdrawIdea.execute({ actor: viewer.actor, ideaId: params.id }),
    {
      operation: {
        ...about,
        id: 'withdrawIdea',
        summary: 'Take back what one proposed; who supports it has the vote to give again',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/idea-comments/:id',
    'ideas.comment',
    IdeaCommentRequest,
    ({ input, params, viewer }) =>
      app.engagement.editIdeaComment.execute({ actor: viewer.actor, commentId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'editIdeaComment',
        summary: 'Mend what one said of an idea, within the hour',
        answer: objectOf<{ told: readonly string[] }>({ told }),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/idea-comments/:id',
    'ideas.withdraw-comment',
    EmptyRequest,
    ({ params, viewer }) =>
      app.engagement.withdrawIdeaComment.execute({ actor: viewer.actor, commentId: params.id }),
    {
      operation: {
        ...about,
        id: 'withdrawIdeaComment',
        summary: 'Take back what one said of an idea',
        status: 204,
        refusals: [404],
      },
    },
  );
}

function vote(router: Router, app: App): void {
  route(
    router,
    'put',
    '/ideas/:id/vote',
    'ideas.vote',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.voteForIdea.execute({ actor: viewer.actor, ideaId: params.id }),
    {
      operation: {
        ...about,
        id: 'voteForIdea',
        summary: 'Support an idea with one of the ten votes that a member has for ideas not yet decided',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/ideas/:id/vote',
    'ideas.vote',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.withdrawVote.execute({ actor: viewer.actor, ideaId: params.id }),
    {
      operation: {
        ...about,
        id: 'withdrawVote',
        summary: 'Take a vote back, as long as the idea is not decided',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}

function answerIdeas(router: Router, app: App): void {
  route(
    router,
    'put',
    '/ideas/:id/status',
    'ideas.answer',
    IdeaAnswerRequest,
    async ({ input, params, viewer }) => {
      await app.engagement.answerIdea.execute({ actor: viewer.actor, ideaId: params.id, ...input });
      return ideaFor(app, viewer, params.id);
    },
    {
      operation: {
        ...about,
        id: 'answerIdea',
        summary: 'Lead an idea on, with an answer of the organisation; its author and supporters are told',
        answer: named('Idea'),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/ideas/:id/merge',
    'ideas.answer',
    MergeIdeaRequest,
    async ({ input: { into, answer }, params, viewer }) => {
      const { actor } = viewer;
      const other = await app.engagement.ideaPage.execute(actor, String(into));
      const both = { ideaId: params.id, into: idOf<'Idea'>(other.id) };
      await app.engagement.mergeIdeas.execute({ actor, ...both, answer });
      return ideaFor(app, viewer, other.id);
    },
    {
      operation: {
        ...about,
        id: 'mergeIdeas',
        summary: 'Merge an idea into another: members who support both count once',
        answer: named('Idea'),
        refusals: [404, 409],
      },
    },
  );
}
