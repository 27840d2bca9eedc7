import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import type { FieldsKept } from '#application/community/accounts/kept-forms/kept-forms.port';
import type { OwnTexts } from '#application/shared/own-texts';
import type { Clock } from '#application/shared/ports';
import { mustPass, mustStillPass } from '../http/policy-check.ts';
import type { PolicyName } from '../http/policies.ts';
import { type ApiDocument, apiDocument } from '../http/openapi.ts';
import { toProblem } from '../http/problem-details.ts';
import { Keeping } from '../http/keeping.ts';
import type { KeptPages } from '../http/kept-pages.ts';
import { Mount } from '../http/mount.ts';
import { type PageContext, remixHandler } from '../http/remix.ts';
import { isRobot } from '../http/robots.ts';
import { lookUpAgain } from '../http/still-who-asked.ts';
import { contextOf } from '../http/request-context.ts';
import { roomOf } from '../http/room.ts';
import { addressesOfPages, type KnownAddress } from '../http/safety-routes.ts';
import type { App } from './app.ts';
import type { DrawLog } from './chat-updates.ts';
import type { DeliveredCatalogue, PageTexts } from './delivered-texts.ts';
import type { OwnTextsReader } from './own-texts.ts';
import type { Cookies } from './cookies.ts';
import type { SiteFacts, SiteFactsReader } from './site-facts.ts';

/** The folder that holds `src`, `dist` and `build`, wherever the process was started from. */
export const PROJECT = path.resolve(import.meta.dirname, '../../..');

export interface PageParts {
  readonly app: App;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly cookies: Cookies;
  readonly site: SiteFactsReader;
  readonly texts: HouseTexts;
  readonly incident: (error: unknown) => string;
  /** Pages for visitors that may be given again; null where pages are always made anew. */
  readonly kept: KeptPages | null;
}

export interface Pages {
  readonly pages: RequestHandler;
  /** Draws a part of a log as its page does. */
  readonly drawLog: DrawLog;
  readonly addresses: readonly KnownAddress[];
}

/** Texts of the house, and what is said instead of them. */
export interface HouseTexts {
  readonly delivered: DeliveredCatalogue;
  readonly own: OwnTextsReader;
}

/** How what draws the pages speaks. */
interface Speaking {
  readonly pageTexts: PageTexts;
  readonly sayOwn: (texts: OwnTexts) => void;
}
const speakingOf = ({ entry }: ServerBuild): Speaking => entry.module as unknown as Speaking;

/** What `npm run build` made of `web/`. */
export const loadPages = async (): Promise<ServerBuild> => (await import('#pages')) as ServerBuild;

/** The pages as built by `npm run build`. */
export async function builtPages(parts: PageParts): Promise<Pages> {
  const build = await loadPages();
  parts.texts.delivered.takePages(speakingOf(build).pageTexts);
  return {
    pages: pages(build, 'production', parts),
    drawLog: drawerIn(build, parts.publicUrl),
    addresses: addressesOfPages(build),
  };
}

/**
 * The pages from their sources, for development: rebuilt as they change.
 * @returns the pages, and what serves the browser's files before them
 */
export async function watchedPages(parts: PageParts): Promise<Pages & { files: RequestHandler }> {
  const vite = await import('vite');
  const builder = await vite.createServer({ root: PROJECT, server: { middlewareMode: true, hmr: false } });
  const load = () =>
    builder.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>;
  const first = await load();
  parts.texts.delivered.takePages(speakingOf(first).pageTexts);
  const drawLog = drawerIn(first, parts.publicUrl);
  const addresses = addressesOfPages(first);
  return { pages: pages(load, 'development', parts), drawLog, addresses, files: builder.middlewares };
}

/** What the pages are built with draws what is sent without a page, too. */
function drawerIn({ entry }: ServerBuild, publicUrl: string): DrawLog {
  const { drawLog } = entry.module as unknown as { readonly drawLog: DrawLog };
  const mount = Mount.of(publicUrl);
  return (log) => mount.markup(drawLog(log));
}

function pages(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
  parts: PageParts,
): RequestHandler {
  return remixHandler({
    build,
    mode,
    publicOrigin: new URL(parts.publicUrl).origin,
    mount: Mount.of(parts.publicUrl),
    loadContext: async (req, res) => {
      const [texts, made] = await Promise.all([
        parts.texts.own.read(),
        typeof build === 'function' ? build() : build,
      ]);
      speakingOf(made).sayOwn(texts);
      return environmentOf(parts, req, res);
    },
    kept: parts.kept,
  });
}

/** Once every route is registered it does not change. */
let document: ApiDocument | undefined;
const documentOnce = (): ApiDocument => (document ??= apiDocument());

async function environmentOf(
  parts: PageParts,
  req: Request,
  res: Response,
  keeping = new Keeping(),
): Promise<PageContext> {
  const { viewer, language, nonce, network, id, offersEnglish, beforeFounding = false } = contextOf(res);
  const header = req.get('cookie');
  const { modules, announcements } = parts.app.site;
  const announcementsAway = parts.cookies.announcementsAway(header);
  const [site, said, takenUp, ...turns] = await Promise.all([
    siteFor(parts, req, res),
    announcements.to(viewer.actor, announcementsAway),
    takenUpBy(parts, req, res),
    modules.nextChange(),
    announcements.nextChange(),
  ]);
  for (const turn of turns) if (turn) keeping.freshUntil(turn);
  const isHere = req.complete;
  return {
    app: parts.app,
    viewer,
    locale: language,
    site,
    theme: parts.cookies.theme(header),
    shortcuts: viewer.member?.usesShortcuts ?? parts.cookies.shortcuts(header),
    unreadNotifications: async () =>
      viewer.member === null ? 0 : parts.app.community.unreadCount.execute(viewer.actor),
    unreadMessages: async () =>
      viewer.member === null || viewer.trying ? 0 : parts.app.chat.conversations.unread(viewer.actor),
    announcements: said,
    announcementsAway,
    nonce,
    network,
    isRobot: isRobot(req),
    beforeFounding,
    // Before there is anybody, the page speaks as the browser asks.
    offersEnglish: offersEnglish === true && !beforeFounding,
    tellsReading: parts.cookies.tellsReading(header),
    deviceMark: parts.cookies.device(header),
    visitMark: parts.cookies.visit(header),
    signOnSecret: parts.cookies.signOn(header),
    typedAddress: parts.cookies.typedAddress(header),
    halfwaySecret: parts.cookies.halfway(header),
    languageJustChosen: parts.cookies.languageJustChosen(header),
    themeJustChosen: parts.cookies.themeJustChosen(header),
    keptForm: parts.cookies.keptForm(header),
    takenUp,
    formerSession: viewer.member === null ? parts.cookies.session(header) : null,
    requestId: id,
    publicUrl: parts.publicUrl,
    cameFrom: pathIn(req.get('referer'), Mount.of(parts.publicUrl)),
    now: parts.clock.now(),
    mustPass: (policy: PolicyName) => mustPass(policy, viewer),
    mustStillPass: async (policy: PolicyName) =>
      mustStillPass(
        policy,
        viewer,
        await parts.app.accounts.resolveSession.execute(parts.cookies.session(header)),
      ),
    onceItCame: async () => {
      if (isHere) return null;
      await lookUpAgain(res);
      return environmentOf(parts, req, res, keeping);
    },
    apiDocument: documentOnce,
    problemOf: (error: unknown) => toProblem(error, language, parts.incident, site.words),
    cookies: parts.cookies.jar(res),
    keeping,
    room: roomOf(res),
    waiting: new Map<string, number>(),
  } as unknown as PageContext;
}

/** What its viewer had sent to this page when their session was over, to be shown there again. */
async function takenUpBy(
  { app, cookies }: PageParts,
  req: Request,
  res: Response,
): Promise<FieldsKept | null> {
  const secret = cookies.keptForm(req.get('cookie'));
  const { actor, trying } = contextOf(res).viewer;
  const opensPage = req.method === 'GET' && (req.get('accept')?.includes('text/html') ?? false);
  if (secret === null || actor.memberId === null || trying || !opensPage) return null;
  const kept = await app.accounts.takeUpForm.execute({ secret, memberId: actor.memberId, path: req.url });
  if (kept === 'gone') cookies.jar(res).endForm();
  return typeof kept === 'string' ? null : kept.fields;
}

/** As it is, or as its draft makes it for who follows a link to its preview. */
async function siteFor({ site, cookies }: PageParts, req: Request, res: Response): Promise<SiteFacts> {
  const secret = cookies.preview(req.get('cookie'));
  if (secret === null) return site.read();
  const preview = await site.preview(secret);
  if (preview) return preview;
  // The link holds no longer; with it, pages would be made anew for this browser alone.
  cookies.jar(res).endPreview();
  return site.read();
}

function pathIn(referer: string | undefined, mount: Mount): string {
  const from = URL.parse(referer ?? '');
  return from ? mount.inside(from.pathname) + from.search : '/';
}
