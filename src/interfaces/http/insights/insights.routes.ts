import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { route } from '../route.ts';
import { ReadKpisRequest } from './insights.request.ts';

const about = { tag: 'Insights' };

export function insightRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/insights/kpis',
    'insights.read',
    ReadKpisRequest,
    ({ input, viewer }) => app.insights.readKpis.execute({ actor: viewer.actor, ...input }),
    {
      operation: {
        ...about,
        id: 'readKpis',
        summary: 'Every figure of a period, as the dashboard and its export tell it',
        answer: named('KpiReport'),
      },
    },
  );
  route(
    router,
    'get',
    '/insights/kpis/:key',
    'insights.read',
    ReadKpisRequest,
    ({ input, params, viewer }) =>
      app.insights.readKpi.execute({ actor: viewer.actor, key: params.key, ...input }),
    {
      operation: {
        ...about,
        id: 'readKpi',
        summary: 'One figure of a period, day by day and by branch',
        answer: named('KpiDetail'),
        refusals: [404],
      },
    },
  );
}
