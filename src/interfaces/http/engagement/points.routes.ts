import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import { ListPointLinesRequest } from './points.request.ts';

/** Before `/members/:handle`, so that nobody is called `me`. */
export function pointRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/members/me/points',
    'points.own',
    ListPointLinesRequest,
    async ({ input, viewer, req, res }) => ({
      ...listBody(await app.engagement.points.lines(viewer.actor, input.cursor ?? null), { req, res }),
      balance: await app.engagement.points.balance(viewer.actor),
    }),
    {
      operation: {
        id: 'listOwnPoints',
        summary: 'Every line of the caller’s ledger of points, the newest first, and what they come to',
        tag: 'Engagement',
        answer: listSchema(named('PointLine'), { balance: { type: 'integer' } }),
        refusals: [401],
      },
    },
  );
}
