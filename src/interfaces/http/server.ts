import { existsSync } from 'node:fs';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import type { KeyedDigests } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import { isLanguage } from '../messages/language.ts';
import { jsonBody } from './json-body.ts';
import { askedLanguage, callGates, type CallParts, tellReached } from './calls.ts';
import { toldByPage } from './files.routes.ts';
import { asksForEnglish } from './english-offer.ts';
import { keptFirst, looksLikeFile } from './kept-first.ts';
import type { KeptPages } from './kept-pages.ts';
import { limitLargeBodies } from './large-bodies.ts';
import { Mount } from './mount.ts';
import { toProblem } from './problem-details.ts';
import { BRAND_PICTURE, limitReads, limitRefusedFiles } from './read-limit.ts';
import { filesInTurn, readsInTurn } from './reads-in-turn.ts';
import { type AtOnce, limitWrites, limitWritesAtOnce } from './write-limit.ts';
import { networkOf } from './network.ts';
import type { OfSafety } from './safety-routes.ts';
import { NoSuchMethod, NoSuchPath } from './refusals.ts';
import { type AnsweringOnce, contextOf, freshNonce, hasContext, setContext } from './request-context.ts';
import { byClientsAlone, nothingThere } from './scim/by-clients-alone.ts';
import { SCIM_TYPE, scimErrors } from './scim/scim-refusal.ts';
import { onlyReadsWhileTrying } from './only-trying.ts';
import { SENT_BY_CONTACT_FORMS } from './insights/contact.routes.ts';
import { SENT_BY_PROVIDERS } from './sign-on.routes.ts';
import { fromBodyParser } from './refused-by-parser.ts';
import { sameOriginOnly } from './same-origin.ts';
import { fileHeaders, securityHeaders } from './security-headers.ts';
import { awaitSmallBodies } from './small-bodies.ts';
import { stillWhoAsked } from './still-who-asked.ts';
import { tokenErrors } from './token-refusal.ts';
import { onlyLookedUp, WhoAsks } from './who-asks.ts';

interface ServerParts {
  readonly publicUrl: string;
  readonly https: boolean;
  /** Origins whose players a session may show. */
  readonly eventPlayers: readonly string[];
  /** Origins of sites whose pages may show pages of this one in a frame. */
  readonly embedHosts: readonly string[];
  readonly trustProxy: number;
  /** Of one account, or of visitors of one network; 0 for no limit. */
  readonly readsPerMinute: number;
  /** Of one account, or a fifth of those of visitors of one network; 0 for no limit. */
  readonly writesPerMinute: number;
  /** Writes that go at the same time. */
  readonly writesAtOnce: AtOnce;
  /** Of all large forms at the same time. */
  readonly bodiesMb: number;
  /** Whether what is asked for keeps somebody safe, as its route says. */
  readonly isOfSafety: OfSafety;
  /** The files that browsers ask for: a folder as built, or a handler while developing. */
  readonly assets: string | RequestHandler;
  /** Whether a browser shows what may be a session: nothing else of what it shows is looked up. */
  readonly showsSession: (cookieHeader: string | undefined) => boolean;
  readonly resolveViewer: (cookieHeader: string | undefined) => Promise<Viewer>;
  readonly resolveClient: (authorization: string, address: string) => Promise<Viewer>;
  readonly calls: CallParts;
  readonly once: AnsweringOnce;
  /** By which places in lists are known again. */
  readonly digests: KeyedDigests;
  /** Where clients get tokens. */
  readonly oauth: Router;
  /** What the directory of the organisation calls. */
  readonly scim: Router;
  /** What sign-on providers send by themselves. */
  readonly providers: Router;
  /** What contact forms of the organisation tell. */
  readonly contacts: Router;
  readonly languageOf: (viewer: Viewer, cookieHeader: string | undefined) => string;
  /** Whether somebody chose a language in this browser. */
  readonly hasChosenLanguage: (cookieHeader: string | undefined) => boolean;
  readonly newId: () => string;
  /** Logs the unforeseen and gives it a reference to be quoted. */
  readonly incident: (error: unknown) => string;
  readonly isReady: () => Promise<boolean>;
  /** Refuses what would be answered in some seconds at best. */
  readonly unlessBehind: RequestHandler;
  readonly logRequest: RequestHandler;
  readonly api: Router;
  readonly files: Router;
  /** Notes who opens a page; stands before the pages, so that kept ones are noted too. */
  readonly noteVisit: RequestHandler;
  /** Leads on whoever came by a link of a campaign. */
  readonly followCampaign: RequestHandler;
  readonly pages: RequestHandler;
  /** Pages for visitors that may be given again; null where pages are always made anew. */
  readonly kept: Pick<KeptPages, 'sendAgain' | 'sharedAddressOf' | 'isKept'> | null;
}

/** Folders of built files whose names follow what is in them; `/s` holds the icons, which a page names a hundred times. */
const NEVER_CHANGED = ['/assets', '/s'] as const;

/** What is sent whole, as it was stored. */
const FILES = ['/fichiers', '/exports'];
const NONE_OF_SAFETY = () => false;
/** Each answer of a long page shows who wrote it, and browsers ask each time whether a picture may still be shown. */
const FILES_OF_A_PAGE = 50;

/** Everything that listens to HTTP, in the order in which a request passes it. */
export function createServer(parts: ServerParts): Express {
  const host = express();
  const mount = Mount.of(parts.publicUrl);
  const publicOrigin = new URL(parts.publicUrl).origin;
  const isBuilt = typeof parts.assets === 'string';
  host.disable('x-powered-by');
  host.set('trust proxy', parts.trustProxy);
  host.set('query parser', 'simple');
  // Pages are not kept by anybody; the API names its versions itself.
  host.disable('etag');
  const app = express.Router();
  // Whoever watches this process asks it by its port, whoever watches the site by its address.
  tellHealth(host, parts.isReady);
  if (mount.base === '') host.use(app);
  else host.use(mount.leadIn, mount.headers).use(mount.base, app);
  host.use((_req, _res, next) => next(new NoSuchPath()));
  host.use(problemHandler(parts));
  tellHealth(app, parts.isReady);
  const context = contextFrom(parts, isBuilt);
  if (parts.kept) app.use(keptFirst(parts, parts.kept, context));
  app.use(compression());
  if (typeof parts.assets === 'function') app.use(parts.assets);
  else if (existsSync(parts.assets)) {
    for (const folder of NEVER_CHANGED)
      app.use(
        folder,
        readOnly,
        express.static(parts.assets + folder, {
          immutable: true,
          maxAge: '1y',
          fallthrough: false,
          setHeaders: fileHeaders,
        }),
      );
    app.use(
      '/embed',
      readOnly,
      express.static(`${parts.assets}/embed`, {
        maxAge: '1h',
        fallthrough: false,
        setHeaders: (res) => {
          fileHeaders(res);
          // Modules of other sites are asked for under the rules of CORS.
          res.setHeader('Access-Control-Allow-Origin', '*');
        },
      }),
    );
    const files = express.static(parts.assets, {
      maxAge: '1h',
      index: false,
      redirect: false,
      setHeaders: fileHeaders,
    });
    // Most addresses are pages: only what looks like a file is looked for on the disk.
    app.use((req, res, next) => (looksLikeFile(req.path) ? files(req, res, next) : next()));
  }
  app.use(parts.unlessBehind);
  app.use(context);
  app.use(parts.logRequest);
  app.use(securityHeaders(parts.https, { publicOrigin, folder: mount.outside('/assets/') }, parts));
  app.use(onlyLookedUp);
  const bodyComes = awaitSmallBodies(parts.bodiesMb, parts.isOfSafety);
  const writesInTurn = limitWritesAtOnce(parts.writesAtOnce, parts.isOfSafety);
  app.use('/oauth/token', bodyComes, writesInTurn, express.urlencoded({ extended: false, limit: '4kb' }));
  app.use(onlyAt('/oauth/token', parts.oauth));
  app.use(
    ofProviders(bodyComes),
    ofProviders(writesInTurn),
    ofProviders(express.urlencoded({ extended: false, limit: '400kb' })),
    ofProviders(parts.providers),
  );
  app.post(SENT_BY_CONTACT_FORMS, openToAll, bodyComes, writesInTurn, parts.contacts);
  // Before anybody is refused: a refusal is read as the answer would have been.
  app.use('/api/v1/public', openToAll);
  app.use('/api/v1', ...callGates(parts.calls));
  app.use('/scim/v2', ...callGates(parts.calls), byClientsAlone);
  app.use(sameOriginOnly(publicOrigin));
  app.use(onlyReadsWhileTrying);
  app.use(
    bodyComes,
    limitLargeBodies(parts.bodiesMb),
    writesInTurn,
    stillWhoAsked,
    limitWrites(parts.writesPerMinute, parts.isOfSafety),
  );
  const refusedFiles = limitRefusedFiles(parts.readsPerMinute);
  app.use(FILES, limitReads(parts.readsPerMinute * FILES_OF_A_PAGE, NONE_OF_SAFETY), filesInTurn());
  app.use('/fichiers', refusedFiles.before);
  app.use(parts.files);
  app.use('/fichiers', refusedFiles.after, toldByPage);
  app.use(limitReads(parts.readsPerMinute, parts.isOfSafety), readsInTurn(parts));
  // Mails are read on pages of other sites, which may show the logo.
  app.get(BRAND_PICTURE, openToAll);
  app.use('/api/v1', ...jsonBody(), parts.api);
  app.use('/scim/v2', ...jsonBody([SCIM_TYPE, 'application/json']));
  app.use(onlyUnder('/scim/v2', parts.scim));
  app.use('/scim/v2', nothingThere, scimErrors(parts.incident));
  app.use('/api', (_req, _res, next) => next(new NoSuchPath()));
  app.all(ANYWHERE, parts.followCampaign, parts.noteVisit, parts.pages);
  app.use('/oauth/token', tokenErrors);
  app.use(problemHandler(parts));
  return host;
}

/** As it is asked for: what cannot be decoded is a page that is not there. */
const ANYWHERE = /^\//;

/** Tells who asks, and in which language they are answered, once for each request; of whoever is waited for it is told again. */
function contextFrom(parts: ServerParts, isBuilt: boolean): RequestHandler {
  const whoAsks = new WhoAsks(parts);
  return async (req, res, next) => {
    if (hasContext(res)) return next();
    const network = networkOf(req.ip ?? '');
    const asked = await whoAsks.of(req, res, network);
    const { viewer } = asked;
    const language = askedLanguage(req, viewer) ?? parts.languageOf(viewer, req.get('cookie'));
    setContext(res, {
      id: parts.newId(),
      nonce: viewer.member === null && isBuilt ? null : freshNonce(),
      ...asked,
      language: isLanguage(language) ? language : 'fr',
      offersEnglish:
        viewer.member === null && !parts.hasChosenLanguage(req.get('cookie')) && asksForEnglish(req),
      network,
      once: parts.once,
      digests: parts.digests,
      lookAgain: async () => setContext(res, { ...contextOf(res), ...(await whoAsks.of(req, res, network)) }),
    });
    next();
  };
}

function tellHealth(of: Pick<Router, 'get'>, isReady: ServerParts['isReady']): void {
  of.get('/healthz', (_req, res) => void res.type('text').send('ok'));
  of.get('/readyz', async (_req, res) => {
    const ready = await isReady();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready');
  });
}

/** Pages of any site may read what is here: nothing of it depends on who asks. */
const openToAll: RequestHandler = (_req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*').set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
};

/** Nobody else's bodies are read. */
const onlyAt =
  (path: string, router: Router): RequestHandler =>
  (req, res, next) =>
    req.path === path ? router(req, res, next) : next();

/** Its routes know their whole address; nothing else comes to them. */
const onlyUnder =
  (path: string, router: Router): RequestHandler =>
  (req, res, next) =>
    req.path === path || req.path.startsWith(`${path}/`) ? router(req, res, next) : next();

/** Another site sends it, and no cookie counts in it: its signature says whose it is. */
const ofProviders =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) =>
    req.method === 'POST' && SENT_BY_PROVIDERS.test(req.path) ? handler(req, res, next) : next();

/** Files are asked for, and nothing else. */
const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  res.set('Allow', 'GET, HEAD');
  next(new NoSuchMethod());
};

function problemHandler(parts: ServerParts): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const language = (() => {
      try {
        return contextOf(res).language;
      } catch {
        return 'fr' as const;
      }
    })();
    const problem = toProblem(fromBodyParser(error), language, parts.incident);
    const wait = problem.details?.['retryAfterSeconds'];
    if (typeof wait === 'number') res.set('Retry-After', String(wait));
    tellReached(res, problem.details);
    // A scheme no browser knows, so that none asks for a password of its own: sign-in is a page that sets a cookie.
    const isOfClients = problem.code.startsWith('api.');
    if (problem.status === 401)
      res.set(
        'WWW-Authenticate',
        isOfClients ? 'Bearer realm="community", error="invalid_token"' : 'Cookie realm="community"',
      );
    res
      .status(problem.status)
      .set('Cache-Control', 'private, no-store')
      .type('application/problem+json')
      .json({ ...problem, type: addressOf(problem.type, parts.publicUrl) });
  };
}

/** Whole, so that it leads to its page from wherever it is read. */
const addressOf = (type: string, publicUrl: string): string =>
  type.startsWith('/') ? `${publicUrl}${type}` : type;
