import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { route } from '../route.ts';
import {
  ReadCohortsRequest,
  ReadDeflectionRequest,
  ReadKpiRowsRequest,
  ReadKpisRequest,
  TellContactVolumeRequest,
} from './insights.request.ts';

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
        item: true,
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
        item: true,
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
        item: true,
      },
    },
  );
  deflectionRoutes(router, app);
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
        item: true,
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
        item: true,
      },
    },
  );
}

function deflectionRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/insights/deflection',
    'insights.read',
    ReadDeflectionRequest,
    ({ input, viewer }) => app.insights.readDeflection.execute({ actor: viewer.actor, ...input }),
    {
      operation: {
        ...about,
        id: 'readDeflection',
        summary: 'Contacts that the organisation was spared: three figures that are never added up',
        answer: named('DeflectionReport'),
        item: true,
      },
    },
  );
  route(
    router,
    'post',
    '/insights/contact-volumes',
    'insights.manage',
    TellContactVolumeRequest,
    ({ input: { month, dryRun = false, ...counts }, viewer }) =>
      app.insights.importContactVolumes.execute({
        actor: viewer.actor,
        dryRun,
        lines: [
          {
            at: 1,
            month,
            calls: typed(counts.calls),
            mails: typed(counts.mails),
            concerned: typed(counts.concerned),
          },
        ],
      }),
    {
      operation: {
        ...about,
        id: 'tellContactVolume',
        summary: 'How often the organisation was called and written to in a month',
        answer: named('VolumeOutcome'),
      },
    },
  );
}

const typed = (count: number | undefined): string => (count === undefined ? '' : String(count));
