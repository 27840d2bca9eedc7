/** A file planted in a copy of the tree, and the import rules it must break: exactly these, none for a good twin. */
interface ImportCanary {
  breaks: readonly string[];
  path: string;
  code: string;
}

/** What the canaries import. The names cannot meet real files, so the canaries sing in an empty tree and in a full one. */
export const companions: Record<string, string> = {
  'src/domain/shared/canary-kernel.ts': 'export const kernel = 1;',
  'src/domain/community/canaries/canary-topic.ts': 'export const topic = 1;',
  'src/domain/moderation/canaries/canary-report.ts': 'export const report = 1;',
  'src/application/shared/canary-clock.port.ts': 'export interface CanaryClock { now(): number }',
  'src/application/community/canaries/canary-answer.ts':
    'export const answer = 1; export type Answer = typeof answer;',
  'src/application/community/canaries/deeper/canary-deep.ts': 'export const deep = 1;',
  'src/application/insights/limits.ts': 'export const LIMITS = { title: 1 };',
  'src/application/community/canaries/canary-page.query.ts': 'export interface CanaryPage { title: string }',
  'src/application/community/published/canary.api.ts':
    'export interface CanaryCommunityApi { count: number }',
  'src/application/engagement/published/canary.api.ts':
    'export interface CanaryEngagementApi { count: number }',
  'src/application/moderation/published/canary.api.ts':
    'export interface CanaryModerationApi { count: number }',
  'src/application/events/published/canary.api.ts': 'export interface CanaryEventsApi { count: number }',
  'src/application/insights/published/canary.api.ts': 'export interface CanaryInsightsApi { count: number }',
  'src/application/site/published/canary.api.ts': 'export interface CanarySiteApi { count: number }',
  'src/infrastructure/platform/canary-wire.ts': 'export const wire = 1;',
  'src/infrastructure/community/canaries/canary-postgres.ts': 'export const postgres = 1;',
  'src/infrastructure/community/canary-community.module.ts': 'export const module = 1;',
  'src/interfaces/composition/canary-container.ts': 'export const container = 1;',
  'src/interfaces/http/canaries/canary.routes.ts': 'export const routes = 1;',
  'src/interfaces/http/canaries/canary.request.ts': 'export const request = 1;',
  'src/interfaces/messages/canary-errors.ts': 'export const errors = 1;',
  'src/domain/community/canaries/index.ts': "export * from './canary-topic.ts';",
  'web/lib/canary.server.ts': 'export const server = 1;',
  'test/support/canary-fake.ts': 'export const fake = 1;',
  'src/interfaces/http/canaries/canary.spec.ts': 'export const spec = 1;',
  'src/domain/shared/canary-circle.ts':
    "import type { Back } from './circle-canary.ts'; export interface Circle { back?: Back }",
};

const canary = (breaks: string | string[], path: string, code: string): ImportCanary => ({
  breaks: [breaks].flat(),
  path,
  code,
});

const layers = [
  canary(
    'domain-imports-only-domain',
    'src/domain/community/canary-builtin.ts',
    "import { randomUUID } from 'node:crypto'; export const x = randomUUID;",
  ),
  canary(
    'domain-imports-only-domain',
    'src/domain/community/canary-package.ts',
    "import { DateTime } from 'luxon'; export const x = DateTime;",
  ),
  canary(
    'domain-imports-only-domain',
    'src/domain/community/canary-port.ts',
    "import type { CanaryClock } from '#application/shared/canary-clock.port'; export type X = CanaryClock;",
  ),
  canary(
    ['domain-imports-only-domain', 'orm-stays-in-infrastructure'],
    'src/domain/community/canary-orm.ts',
    "import { Type } from '@mikro-orm/core'; export const x = Type;",
  ),
  canary(
    'application-imports-only-inward',
    'src/application/community/topics/canary-adapter.port.ts',
    "import { wire } from '#infrastructure/platform/canary-wire'; export const x = wire;",
  ),
  canary(
    'application-imports-only-inward',
    'src/application/community/topics/canary-package.port.ts',
    "import express from 'express'; export const x = express;",
  ),
  canary(
    'infrastructure-never-looks-outward',
    'src/infrastructure/platform/canary-outward.ts',
    "import { container } from '#interfaces/composition/canary-container'; export const x = container;",
  ),
  canary(
    'only-composition-sees-adapters',
    'src/interfaces/http/canary-adapter.ts',
    "import { module } from '#infrastructure/community/canary-community.module'; export const x = module;",
  ),
  canary(
    'only-composition-sees-adapters',
    'web/routes/canary-adapter.tsx',
    "import { module } from '../../src/infrastructure/community/canary-community.module.ts'; export const x = module;",
  ),
  canary(
    'delivery-sees-no-model',
    'src/interfaces/http/canary-model.ts',
    "import type { topic } from '#domain/community/canaries/canary-topic'; export type X = typeof topic;",
  ),
  canary(
    'web-sees-no-domain',
    'web/routes/canary-model.tsx',
    "import type { topic } from '#domain/community/canaries/canary-topic'; export type X = typeof topic;",
  ),
  canary(
    'web-sees-no-domain',
    'web/lib/canary-kernel.ts',
    "import { kernel } from '#domain/shared/canary-kernel'; export const x = kernel;",
  ),
  canary(
    'web-takes-only-types-from-application',
    'web/routes/canary-use-case.tsx',
    "import { answer } from '#application/community/canaries/canary-answer'; export const x = answer;",
  ),
  canary(
    'web-takes-only-types-from-application',
    'web/routes/canary-use-case-and-type.tsx',
    [
      "import type { Answer } from '#application/community/canaries/canary-answer';",
      "import { answer } from '#application/community/canaries/canary-answer';",
      'export const x: Answer = answer;',
    ].join('\n'),
  ),
  canary(
    [],
    'web/routes/canary-limits.tsx',
    "import { LIMITS } from '#application/insights/limits'; export const x = LIMITS;",
  ),
  canary(
    'browser-carries-no-server',
    'web/enhance/canary-limits.ts',
    "import { LIMITS } from '#application/insights/limits'; export const x = LIMITS;",
  ),
  canary(
    'web-takes-only-requests-and-messages-from-interfaces',
    'web/routes/canary-routes.tsx',
    "import { routes } from '#interfaces/http/canaries/canary.routes'; export const x = routes;",
  ),
  canary(
    'browser-carries-no-server',
    'web/enhance/canary-react.ts',
    "import { createElement } from 'react'; export const x = createElement;",
  ),
  canary(
    'browser-carries-no-server',
    'web/enhance/canary-server.ts',
    "import { server } from '../lib/canary.server.ts'; export const x = server;",
  ),
];

const contexts = [
  canary(
    'domain-contexts-are-strangers',
    'src/domain/community/canary-stranger.ts',
    "import { report } from '../moderation/canaries/canary-report.ts'; export const x = report;",
  ),
  canary(
    'shared-kernel-knows-no-context',
    'src/domain/shared/canary-knows.ts',
    "import { report } from '../moderation/canaries/canary-report.ts'; export const x = report;",
  ),
  canary(
    'application-keeps-to-its-domain',
    'src/application/community/topics/canary-foreign-model.ts',
    "import { report } from '#domain/moderation/canaries/canary-report'; export const x = report;",
  ),
  canary(
    'contexts-meet-only-at-published',
    'src/application/engagement/consumers/canary-reach.ts',
    "import type { CanaryPage } from '../../community/canaries/canary-page.query.ts'; export type X = CanaryPage;",
  ),
  canary(
    'contexts-meet-only-at-published',
    'src/infrastructure/engagement/canary-reach.ts',
    "import { answer } from '#application/community/canaries/canary-answer'; export const x = answer;",
  ),
  canary(
    'published-is-plain-data',
    'src/application/community/published/canary.facts.ts',
    "import type { topic } from '#domain/community/canaries/canary-topic'; export type X = typeof topic;",
  ),
  canary(
    'use-case-calls-no-use-case',
    'src/application/community/topics/canary-caller.ts',
    "import { answer } from '../canaries/canary-answer.ts'; export const x = answer;",
  ),
  canary(
    'use-case-calls-no-use-case',
    'src/application/community/topics/canary-deep-caller.ts',
    "import { deep } from '../canaries/deeper/canary-deep.ts'; export const x = deep;",
  ),
  canary(
    'use-case-calls-no-use-case',
    'src/application/community/topics/deeper/canary-caller.ts',
    "import { answer } from '../../canaries/canary-answer.ts'; export const x = answer;",
  ),
  canary(
    'use-case-calls-no-use-case',
    'src/application/community/consumers/canary-caller.ts',
    "import { answer } from '../canaries/canary-answer.ts'; export const x = answer;",
  ),
  canary(
    'community-asks-only-moderation-and-site',
    'src/application/community/topics/canary-asks.ts',
    "import type { CanaryEngagementApi } from '../../engagement/published/canary.api.ts'; export type X = CanaryEngagementApi;",
  ),
  canary(
    'moderation-asks-only-nobody',
    'src/application/moderation/reports/canary-asks.ts',
    "import type { CanarySiteApi } from '../../site/published/canary.api.ts'; export type X = CanarySiteApi;",
  ),
  canary(
    'engagement-asks-only-community-and-moderation-and-site',
    'src/application/engagement/polls/canary-asks.ts',
    "import type { CanaryInsightsApi } from '../../insights/published/canary.api.ts'; export type X = CanaryInsightsApi;",
  ),
  canary(
    'events-asks-only-community-and-moderation-and-site',
    'src/application/events/gatherings/canary-asks.ts',
    "import type { CanaryEngagementApi } from '../../engagement/published/canary.api.ts'; export type X = CanaryEngagementApi;",
  ),
  canary(
    'insights-asks-only-community-and-engagement-and-moderation-and-site',
    'src/application/insights/consumers/canary-asks.ts',
    "import type { CanaryEventsApi } from '../../events/published/canary.api.ts'; export type X = CanaryEventsApi;",
  ),
  canary(
    'site-asks-only-moderation',
    'src/infrastructure/site/canary-asks.ts',
    "import type { CanaryCommunityApi } from '#application/community/published/canary.api'; export type X = CanaryCommunityApi;",
  ),
  canary(
    'adapters-keep-to-their-context',
    'src/infrastructure/insights/canary-adapter.ts',
    "import { postgres } from '../community/canaries/canary-postgres.ts'; export const x = postgres;",
  ),
  canary(
    'adapters-keep-to-their-context',
    'src/infrastructure/insights/canary-model.ts',
    "import { topic } from '#domain/community/canaries/canary-topic'; export const x = topic;",
  ),
  canary(
    'platform-knows-no-context',
    'src/infrastructure/platform/canary-knows.ts',
    "import { topic } from '#domain/community/canaries/canary-topic'; export const x = topic;",
  ),
];

const packages = [
  canary(
    'orm-stays-in-infrastructure',
    'src/interfaces/http/canary-orm.ts',
    "import { MikroORM } from '@mikro-orm/core'; export const x = MikroORM;",
  ),
  canary(
    'redis-stays-in-infrastructure',
    'src/interfaces/http/canary-queue.ts',
    "import { Queue } from 'bullmq'; export const x = Queue;",
  ),
  canary(
    'container-stays-in-modules',
    'src/infrastructure/community/topics/canary-inject.ts',
    "import { injectable } from 'inversify'; export const x = injectable;",
  ),
  canary(
    'validators-stay-in-requests',
    'src/interfaces/http/canary-validator.ts',
    "import { IsString } from 'class-validator'; export const x = IsString;",
  ),
];

const hygiene = [
  canary(
    'no-circular',
    'src/domain/shared/circle-canary.ts',
    "import type { Circle } from './canary-circle.ts'; export interface Back { circle?: Circle }",
  ),
  canary(
    'no-barrels',
    'src/domain/community/canary-barrel.ts',
    "import { topic } from './canaries/index.ts'; export const x = topic;",
  ),
  canary(
    'production-imports-no-test',
    'src/interfaces/http/canary-test.ts',
    "import { fake } from '../../../test/support/canary-fake.ts'; export const x = fake;",
  ),
  canary(
    'production-imports-no-test',
    'src/interfaces/http/canary-spec.ts',
    "import { spec } from './canaries/canary.spec.ts'; export const x = spec;",
  ),
  canary(
    'no-dev-dependency-in-production',
    'src/interfaces/http/canary-dev.ts',
    "import { request } from 'pactum'; export const x = request;",
  ),
  canary(
    'page-builder-is-loaded-on-demand',
    'src/interfaces/http/canary-vite.ts',
    "import { createServer } from 'vite'; export const x = createServer;",
  ),
  canary(
    'no-undeclared-package',
    'src/interfaces/http/canary-transitive.ts',
    "import { matchPath } from 'react-router'; export const x = matchPath;",
  ),
  canary(
    'no-unresolvable',
    'src/interfaces/http/canary-nowhere.ts',
    "import { x } from './nowhere-at-all.ts'; export const y = x;",
  ),
  canary(
    'no-unresolvable',
    'src/interfaces/http/canary-nowhere-alias.ts',
    "import { x } from '#application/nowhere/at-all'; export const y = x;",
  ),
];

/** What the house allows, close to what it forbids. */
const goodTwins = [
  canary(
    [],
    'src/application/community/topics/canary-twin.ts',
    [
      "import { topic } from '#domain/community/canaries/canary-topic';",
      "import { kernel } from '#domain/shared/canary-kernel';",
      "import type { CanaryClock } from '../../shared/canary-clock.port.ts';",
      "import type { CanaryModerationApi } from '../../moderation/published/canary.api.ts';",
      "import type { CanaryPage } from '../canaries/canary-page.query.ts';",
      'export const x = [topic, kernel]; export type X = [CanaryClock, CanaryModerationApi, CanaryPage];',
    ].join('\n'),
  ),
  canary(
    [],
    'web/routes/canary-twin.tsx',
    [
      "import type { CanaryPage } from '#application/community/canaries/canary-page.query';",
      "import type { routes } from '#interfaces/http/canaries/canary.routes';",
      "import { request } from '#interfaces/http/canaries/canary.request';",
      "import { errors } from '#interfaces/messages/canary-errors';",
      "import { useLoaderData } from '@remix-run/react';",
      'export const x = [request, errors, useLoaderData]; export type X = [CanaryPage, typeof routes];',
    ].join('\n'),
  ),
  canary(
    [],
    'src/interfaces/http/canary-twin.ts',
    [
      "import type { Root } from 'mdast';",
      "import type { ViteDevServer } from 'vite';",
      'export const start = async (): Promise<unknown> => import(`vite`);',
      'export type X = [Root, ViteDevServer];',
    ].join('\n'),
  ),
  canary(
    [],
    'src/infrastructure/community/canary-twin.module.ts',
    [
      "import { ContainerModule } from 'inversify';",
      "import { answer } from '#application/community/canaries/canary-answer';",
      "import { postgres } from './canaries/canary-postgres.ts';",
      "import { wire } from '../platform/canary-wire.ts';",
      'export const x = [ContainerModule, answer, postgres, wire];',
    ].join('\n'),
  ),
  canary(
    [],
    'src/interfaces/composition/canary-twin.ts',
    [
      "import { Container } from 'inversify';",
      "import { MikroORM } from '@mikro-orm/postgresql';",
      "import { module } from '#infrastructure/community/canary-community.module';",
      'export const x = [Container, MikroORM, module];',
    ].join('\n'),
  ),
];

export const importCanaries: readonly ImportCanary[] = [
  ...layers,
  ...contexts,
  ...packages,
  ...hygiene,
  ...goodTwins,
];
