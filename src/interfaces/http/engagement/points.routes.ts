import type { Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
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
      ...listBody(await app.engagement.points.lines(viewer.actor, input.cursor ?? null, {}, input.limit), {
        req,
        res,
        limit: input.limit,
      }),
      balance: await app.engagement.points.balance(viewer.actor),
      level: await ownLevel(app, viewer.actor),
    }),
    {
      operation: {
        id: 'listOwnPoints',
        summary: 'Every line of the caller’s ledger of points, the newest first, and what they come to',
        tag: 'Engagement',
        answer: listSchema(named('PointLine'), {
          balance: { type: 'integer' },
          level: {
            ...named('OwnLevel'),
            description:
              'What so many points are called, and what the next level asks. No right comes of it.',
          },
        }),
        refusals: [401],
      },
    },
  );
}

async function ownLevel(app: App, actor: Viewer['actor']) {
  const { level, next, missing } = await app.engagement.levels.own(actor);
  return { level, next, missing };
}
