import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { listOf, named, objectOf } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { GiveQuestionRequest, ListDeskQuestionsRequest } from './desk.request.ts';

const about = { tag: 'Official answers' };

/** What the organisation owes an answer, and who is to give it. */
export function deskRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/desk/questions',
    'official.desk',
    ListDeskQuestionsRequest,
    async ({ input, viewer, req, res }) => {
      const { category, ...rest } = input;
      const filter = { ...rest, ...(category && { categoryId: category }) };
      const page = await app.official.deskQuestions.execute(viewer.actor, filter);
      return listBody(page, { req, res, limit: input.limit });
    },
    {
      operation: {
        ...about,
        id: 'listDeskQuestions',
        summary: 'Questions without an official answer, the longest waiting first, with who is to answer',
        answer: listSchema(named('DeskQuestion')),
      },
    },
  );
  route(
    router,
    'get',
    '/desk/agents',
    'official.desk',
    EmptyRequest,
    async ({ viewer }) => ({ data: await app.official.agents.execute(viewer.actor) }),
    {
      operation: {
        ...about,
        id: 'listDeskAgents',
        summary: 'Agents who may sign for the organisation, by name',
        answer: objectOf<{ data: unknown }>({ data: listOf(named('DeskAgent')) }),
      },
    },
  );
  route(
    router,
    'put',
    '/topics/:id/assignment',
    'official.desk',
    GiveQuestionRequest,
    ({ input: { agentId }, params, viewer: { actor } }) =>
      app.official.assignQuestion.execute({ actor, topicId: params.id, agentId }),
    {
      operation: {
        ...about,
        id: 'assignQuestion',
        summary: 'Give a question to an agent, who is told; oneself to take it',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
  route(
    router,
    'delete',
    '/topics/:id/assignment',
    'official.desk',
    EmptyRequest,
    ({ params, viewer: { actor } }) =>
      app.official.assignQuestion.execute({ actor, topicId: params.id, agentId: null }),
    {
      operation: {
        ...about,
        id: 'giveQuestionBack',
        summary: 'Give a question back to everybody at the desk',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
}
