import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { contextOf } from '../request-context.ts';
import { route } from '../route.ts';
import { FileAppealRequest, ListDecisionsRequest } from './decisions.request.ts';

const about = { tag: 'Decisions' };

export function decisionRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/decisions',
    'decisions.list',
    ListDecisionsRequest,
    async ({ input: { cursor, limit }, viewer, req, res }) =>
      listBody(await app.moderation.decisionRows.latest(viewer.actor, { cursor, limit }), {
        req,
        res,
        limit,
      }),
    {
      operation: {
        ...about,
        id: 'listDecisions',
        summary: 'What was decided of contents and members, with the statements of reasons, the newest first',
        answer: listSchema(named('Decision')),
      },
    },
  );
  route(
    router,
    'post',
    '/decisions/:id/appeals',
    'appeals.file',
    FileAppealRequest,
    async ({ input, params, viewer, res }) => {
      const language = contextOf(res).language === 'en' ? 'en' : 'fr';
      const { text } = input;
      await app.moderation.fileAppeal.execute({
        actor: viewer.actor,
        ref: params.id,
        key: null,
        text,
        language,
      });
    },
    {
      operation: {
        ...about,
        id: 'fileAppeal',
        summary: 'Contest a decision about oneself, once, within six months',
        status: 204,
        refusals: [404, 409, 429],
      },
    },
  );
}
