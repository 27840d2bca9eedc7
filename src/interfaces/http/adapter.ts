import { type RequestHandler, Router } from 'express';
import type { App } from '../composition/app.ts';
import { apartByPlace } from './apart-by-place.ts';
import { categoryRoutes } from './community/categories.routes.ts';
import { chatRoutes } from './community/chat.routes.ts';
import { conversationsRoutes } from './community/conversations.routes.ts';
import { deskRoutes } from './community/desk.routes.ts';
import { incidentRoutes } from './community/incidents.routes.ts';
import { memberRoutes } from './community/members.routes.ts';
import { signOnRoutes } from './community/sign-on.routes.ts';
import { officialRoutes } from './community/official.routes.ts';
import { publicRoutes } from './community/public.routes.ts';
import { postRoutes } from './community/posts.routes.ts';
import { topicRoutes } from './community/topics.routes.ts';
import { pointRoutes } from './engagement/points.routes.ts';
import { ideaRoutes } from './engagement/ideas.routes.ts';
import { serviceRoutes } from './engagement/services.routes.ts';
import { trialRoutes } from './engagement/trials.routes.ts';
import { pollRoutes } from './engagement/polls.routes.ts';
import { surveyDeskRoutes } from './engagement/survey-desk.routes.ts';
import { eventRoutes } from './events/events.routes.ts';
import { insightRoutes } from './insights/insights.routes.ts';
import { surveyRoutes } from './engagement/surveys.routes.ts';
import { moderationRoutes } from './moderation/moderation.routes.ts';
import { callerRoutes } from './site/caller.routes.ts';
import { webhookRoutes } from './site/webhooks.routes.ts';
import { exportRoutes } from './community/exports.routes.ts';
import { importRoutes } from './community/imports.routes.ts';
import { referenceRoutes } from './community/references.routes.ts';
import { valueRoutes } from './community/values.routes.ts';
import { wordRoutes } from './moderation/words.routes.ts';
import { apiDocument, documentRoute } from './openapi.ts';
import { decisionRoutes } from './moderation/decisions.routes.ts';
import { NoSuchMethod, NoSuchPath } from './refusals.ts';
import { registeredRoutes } from './route.ts';

export const API_PATH = '/api/v1';

/**
 * The REST adapter: by session or by client, with the same request classes as the pages.
 * @param publicUrl where the site stands, without a slash at its end
 * @param names what the organisation calls itself
 */
export function adapterRouter(
  app: App,
  publicUrl: string,
  names: () => Promise<{ readonly community: string; readonly organisation: string }>,
): Router {
  const router = Router({ caseSensitive: true });
  const routes = apartByPlace(router);
  const base = `${publicUrl}${API_PATH}`;
  // `/imports/check` is never taken for the import whose id is `check`.
  const places = new Map<string, readonly string[]>();
  router.use((req, res, next) => {
    const methods = places.get(req.path);
    const takes = methods?.includes(req.method === 'HEAD' ? 'GET' : req.method) ?? true;
    if (!methods || takes) next();
    else otherMethod(methods)(req, res, next);
  });
  categoryRoutes(router, app, base);
  topicRoutes(router, app, { publicUrl, base });
  postRoutes(router, app, base);
  officialRoutes(router, app, base);
  valueRoutes(router, app, base);
  referenceRoutes(router, app);
  deskRoutes(router, app);
  incidentRoutes(router, app);
  pointRoutes(router, app);
  pollRoutes(router, app, base);
  surveyRoutes(router, app);
  surveyDeskRoutes(router, app, base);
  ideaRoutes(router, app, base);
  chatRoutes(router, app);
  conversationsRoutes(router, app);
  eventRoutes(router, app);
  insightRoutes(router, app);
  serviceRoutes(router, app, base);
  trialRoutes(router, app, base);
  memberRoutes(router, app);
  signOnRoutes(router, app);
  publicRoutes(router, { app, publicUrl, names });
  decisionRoutes(router, app);
  moderationRoutes(router, app);
  wordRoutes(router, app);
  webhookRoutes(router, app, base);
  exportRoutes(router, app, { publicUrl, base });
  importRoutes(router, app, base);
  callerRoutes(router);
  documentRoute(router, publicUrl);
  for (const [path, methods] of methodsByPath()) {
    places.set(path, methods);
    router.all(path, otherMethod(methods));
  }
  router.use(routes);
  router.use((_req, _res, next) => next(new NoSuchPath()));
  return router;
}

/** The document as it is committed, for all who generate clients from it. */
export function documented(): ReturnType<typeof apiDocument> {
  adapterRouter({} as App, '', () => Promise.reject(new Error('Nobody asks')));
  return apiDocument();
}

function methodsByPath(): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, method, operation } of registeredRoutes())
    if (operation) paths.set(path, [...(paths.get(path) ?? []), method.toUpperCase()]);
  return paths;
}

function otherMethod(methods: readonly string[]): RequestHandler {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (req, res, next) => {
    res.set('Allow', allowed);
    if (req.method === 'OPTIONS') res.status(204).end();
    else next(new NoSuchMethod());
  };
}
