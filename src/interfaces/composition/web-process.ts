import type { Server } from 'node:http';
import path from 'node:path';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { EventLoopLag } from '#infrastructure/platform/observability/event-loop-lag';
import type { Metrics } from '#infrastructure/platform/observability/metrics';
import { requestLog } from '#infrastructure/platform/observability/request-log';
import { adapterRouter, API_PATH } from '../http/adapter.ts';
import { contextOf } from '../http/request-context.ts';
import { Mount } from '../http/mount.ts';
import { routeNameOf } from '../http/route-name.ts';
import { registeredRoutes } from '../http/route.ts';
import { addressesOfRoutes, safetyRoutes } from '../http/safety-routes.ts';
import { createServer } from '../http/server.ts';
import { writesAtOnce } from '../http/write-limit.ts';
import { contactRouter } from '../http/insights/contact.routes.ts';
import { oauthRouter } from '../http/oauth.routes.ts';
import { exportFilesRouter } from '../http/community/exports.routes.ts';
import { scimRouter } from '../http/scim/scim.routes.ts';
import { signOnRouter } from '../http/sign-on.routes.ts';
import { filesRouter } from '../http/files.routes.ts';
import { untilFounded } from '../http/until-founded.ts';
import { followCampaign } from '../http/follow-campaign.ts';
import { noteVisits } from '../http/note-visits.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { Cookies } from './cookies.ts';
import type { Door } from './door.ts';
import { unlessBehind } from '../http/unless-behind.ts';
import { incidentLog } from './incidents.ts';
import { openPageKeeping } from './page-keeping.ts';
import { builtPages, type PageParts, PROJECT, watchedPages } from './pages.ts';
import { answering, Readiness } from './readiness.ts';
import { openSockets } from './sockets.ts';
import type { OpenSurroundings } from './surroundings.ts';

interface WebParts {
  readonly door: Door;
  readonly config: Config;
  readonly app: App;
  /** Of roles, remembered for a moment. */
  readonly rights: { forget(): void };
  readonly around: OpenSurroundings;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

interface WebProcess {
  readonly http: Server;
  /** Is ready no more, then stops taking requests and lets those under way finish. */
  close(): Promise<void>;
}

/** The part of the process that answers HTTP. */
export async function startServing(parts: WebParts): Promise<WebProcess> {
  const { config, app, around, metrics, logger, door } = parts;
  const lag = new EventLoopLag();
  const isBehind = () => config.busyAfterMs > 0 && lag.ms > config.busyAfterMs;
  const readiness = new Readiness(
    answering(
      async () => {
        if (isBehind()) throw new Error('The process is behind');
        await around.database.sql.rows('select 1');
      },
      (err) => logger.warn({ err }, 'not ready'),
    ),
  );
  const cookies = new Cookies(config.cookieName, config.https, config.basePath || '/');
  const incident = incidentLog(logger);
  const listening: { at?: ReturnType<typeof openSockets> } = {};
  const hearsLess = (memberId: string) => void listening.at?.lookAt(memberId);
  const isForFewer = (channel: string) => void listening.at?.lookIn(channel);
  const keeping = openPageKeeping({ ...parts, cookies, hearsLess, isForFewer });
  const pageParts: PageParts = {
    app,
    publicUrl: config.publicUrl,
    clock: around.clock,
    cookies,
    site: around.site,
    texts: around.texts,
    incident,
    kept: keeping.pages,
  };
  const { pages, drawLog, addresses, files } = config.development
    ? await watchedPages(pageParts)
    : { ...(await builtPages(pageParts)), files: path.join(PROJECT, 'build/client') };
  const hasChosenLanguage = (header: string | undefined) => cookies.language(header) !== null;
  const routers = {
    oauth: oauthRouter(app),
    scim: scimRouter(app, config.publicUrl),
    providers: signOnRouter(app),
    contacts: contactRouter(app),
    api: adapterRouter(app, config.publicUrl, () => around.site.read()),
    files: filesRouter(app).use(exportFilesRouter(app)),
  };
  const express = createServer({
    ...routers,
    publicUrl: config.publicUrl,
    https: config.https,
    eventPlayers: config.eventPlayers,
    embedHosts: config.embedHosts,
    trustProxy: config.trustProxy,
    readsPerMinute: config.readsPerMinute,
    writesPerMinute: config.writesPerMinute,
    bodiesMb: config.bodiesMb,
    writesAtOnce: writesAtOnce(config.databasePool),
    assets: files,
    showsSession: (header) => cookies.session(header) !== null,
    resolveViewer: (header) => app.accounts.resolveSession.execute(cookies.session(header)),
    resolveClient: (authorization, address) => app.accounts.resolveClient.execute(authorization, address),
    calls: {
      count: (rule, key, points) => around.throttle.count(rule, key, points),
      note: (viewer, call) => app.site.noteApiUse.execute(viewer, call),
      hasOrigin: (origin) => app.site.apiClients.hasOrigin(origin),
      incident,
    },
    once: app.site.answerOnce,
    digests: around.digests,
    // Every route is registered by now.
    isOfSafety: safetyRoutes([...addresses, ...addressesOfRoutes(registeredRoutes(), API_PATH)]),
    languageOf: (viewer, header) => viewer.member?.language ?? cookies.language(header) ?? 'fr',
    hasChosenLanguage,
    newId: () => around.ids.next(),
    incident,
    isReady: () => readiness.isReady(),
    unlessBehind: unlessBehind(isBehind, {
      behind: () => logger.warn({ lateMs: Math.round(lag.ms) }, 'behind: new requests are refused'),
      caughtUp: (refused) => logger.info({ refused }, 'caught up'),
    }),
    logRequest: logged(logger, metrics, new Mount(config.basePath)),
    noteVisit: noteVisits(app.insights.visits),
    followCampaign: followCampaign((mark) => app.members.countArrival.execute(mark)),
    pages: untilFounded(() => app.accounts.firstRun.execute(), hasChosenLanguage, pages),
    kept: keeping.pages,
  });
  const { http } = door;
  const sockets = openSockets({ http, config, app, around, cookies, logger, drawLog });
  listening.at = sockets;
  const hearNoMore = around.realtime.hearIn(sockets);
  door.open(express);
  return {
    http,
    close: async () => {
      await readiness.leave(config.drainSeconds);
      hearNoMore();
      await sockets.close(); // also stops listening
      await closeGently(http, config.shutdownSeconds * 1000);
      await keeping.close();
      lag.stop();
      const gathered = [
        [app.community.topicViews, 'the last views were not counted'],
        [app.community.searchCounts, 'the last searches were not counted'],
        [app.insights.visits, 'the last visits were not noted'],
        [app.accounts.signsOfLife, 'the last signs of sessions were not noted'],
      ] as const;
      for (const [what, lost] of gathered)
        await what.flush().catch((error: unknown) => logger.warn({ err: error }, lost));
    },
  };
}

function logged(logger: Logger, metrics: Metrics, mount: Mount): RequestHandler {
  return requestLog({
    logger,
    routeOf: (req) =>
      routeNameOf(mount.inside((req as { originalUrl?: string }).originalUrl ?? req.url ?? '')),
    requestIdOf: (req) => contextOf((req as unknown as { res: Parameters<typeof contextOf>[0] }).res).id,
    ipOf: (req) => (req as { ip?: string }).ip ?? '',
    observe: (answered) => metrics.answered(answered),
  });
}

async function closeGently(http: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  const impatient = setTimeout(() => http.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatient);
}
