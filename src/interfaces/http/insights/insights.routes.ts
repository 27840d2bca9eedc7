import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { route } from '../route.ts';
import { ReadCohortsRequest, ReadKpiRowsRequest, ReadKpisRequest } from './insights.request.ts';

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
    '/insights/cohorts',
    'insights.read',
    ReadCohortsRequest,
    ({ input, viewer }) => app.insights.readCohorts.execute({ actor: viewer.actor, ...input }),
    {
      operation: {
        ...about,
        id: 'readCohorts',
        summary: 'Of those who joined in a month, how many came back in each month after it',
        answer: named('CohortReport'),
      },
    },
  );
  route(
    router,
    'get',
    '/insights/content-gaps',
    'insights.read',
    ReadKpisRequest,
    ({ input, viewer }) => app.insights.readContentGaps.execute({ actor: viewer.actor, ...input }),
    {
      operation: {
        ...about,
        id: 'readContentGaps',
        summary: 'What is asked beside what is officially answered, by theme and branch',
        answer: named('ContentGapReport'),
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
  route(
    router,
    'get',
    '/insights/kpis/:key/rows',
    'insights.read',
    ReadKpiRowsRequest,
    ({ input, params, viewer }) =>
      app.insights.readKpiRows.execute({ actor: viewer.actor, key: params.key, day: input.day }),
    {
      operation: {
        ...about,
        id: 'readKpiRows',
        summary: 'The questions that one day of a figure is made of, as they stood when that day was counted',
        answer: named('KpiRows'),
        refusals: [404],
      },
    },
  );
}
