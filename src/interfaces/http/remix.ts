import type { Request as Incoming, RequestHandler, Response as Outgoing } from 'express';
import {
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type { Keeping } from './keeping.ts';
import { KeptPages, noteReading } from './kept-pages.ts';
import { tellWhereTo } from './led-on.ts';
import type { Mount } from './mount.ts';
import { PackedPage, sendPage } from './packed-page.ts';
import { NoSuchMethod, NoSuchPath } from './refusals.ts';
import { routesByPlace, withoutPages } from './routes-by-place.ts';

/** What browsers send by links and forms. */
const METHODS = ['GET', 'HEAD', 'POST'];

/** Marks a page that was rendered whole: its bytes, sent without passing through web streams. */
const HTML = Symbol.for('html');

/** What a page is made with, and what is asked of it here. */
export type PageContext = AppLoadContext & {
  readonly keeping: Keeping;
  /** What a form of this page held that came when its writer was signed in no more. */
  readonly takenUp: object | null;
};

/** Remix in Express 5: its own adapter still wants Express 4. */
export function remixHandler(options: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: string;
  publicOrigin: string;
  mount: Mount;
  /** All but what is drawn here. */
  loadContext: (req: Incoming, res: Outgoing) => Promise<PageContext>;
  /** Null: every page is made anew. */
  kept: KeptPages | null;
}): RequestHandler {
  const handlerOf = handlers(options.build, options.mode);
  const handleRefusal = refusalHandler(options.build, options.mode);
  return async (req, res) => {
    if (!METHODS.includes(req.method)) throw noSuchMethod(res);
    if (isNoPage(req.path)) throw new NoSuchPath();
    const shared = options.kept?.isShared(req, res) ? options.kept : null;
    if (shared?.send(req, res)) return;
    const ticket = shared?.ticket();
    const context = await options.loadContext(req, res);
    const headers = shared ? KeptPages.sharedHeaders(req) : headersOf(req);
    const asked = asWebRequest(req, res, options.publicOrigin, headers);
    const answer = await handlerOf(req.path)(context.takenUp ? withForm(asked) : asked, {
      ...context,
      pageOfRefusal: (refusal: unknown) => handleRefusal(asked, { ...context, refusal }),
    });
    // Remix has no words for an address that takes no such request.
    if (answer.headers.get('X-Remix-Error') === 'yes' && [400, 405].includes(answer.status))
      throw noSuchMethod(res);
    res.status(answer.status);
    for (const [name, value] of answer.headers) res.append(name, value);
    tellWhereTo(req, res);
    const html = await markupIn(answer, options.mount);
    const { keeping } = context;
    if (html && shared && ticket && keeping.tags && answer.status === 200 && !res.get('set-cookie'))
      shared.sendFresh(req, res, { html, keeping, ticket });
    else if (html) {
      noteReading(req, keeping.reading);
      sendPage(req, res, new PackedPage(html));
    } else if (answer.body) await writeReadableStreamToWritable(answer.body, res);
    else res.end();
  };
}

/** What was rendered whole, with links as browsers have to follow them; null for what is no document. */
async function markupIn(answer: globalThis.Response, mount: Mount): Promise<Buffer | null> {
  const html = (answer as unknown as { [HTML]?: Buffer })[HTML] ?? null;
  if (mount.base === '') return html;
  if (html) return Buffer.from(mount.markup(html.toString()));
  if (!answer.body || !answer.headers.get('content-type')?.startsWith('text/html')) return null;
  return Buffer.from(mount.markup(await answer.text()));
}

/** One handler for each place of the site; while developing one for all, whose routes may change. */
function handlers(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
): (path: string) => ReturnType<typeof createRequestHandler> {
  if (typeof build === 'function') {
    const handle = createRequestHandler(build, mode);
    return () => handle;
  }
  const buildOf = routesByPlace(build);
  const made = new Map<ServerBuild, ReturnType<typeof createRequestHandler>>();
  return (path) => {
    const its = buildOf(path);
    const handle = made.get(its) ?? createRequestHandler(its, mode);
    made.set(its, handle);
    return handle;
  };
}

/** Draws the page that says, at the address of a file, why there is none. */
function refusalHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
): ReturnType<typeof createRequestHandler> {
  const bare = typeof build === 'function' ? async () => withoutPages(await build()) : withoutPages(build);
  return createRequestHandler(bare, mode);
}

/** No name of ours holds U+0000; the others are the framework's ways to the bare data of pages, which are documents here. */
const isNoPage = (path: string): boolean =>
  path.includes('%00') || path.endsWith('.data') || path === '/__manifest';

function noSuchMethod(res: Outgoing): NoSuchMethod {
  res.set('Allow', METHODS.join(', '));
  return new NoSuchMethod();
}

function headersOf(req: Incoming): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) headers.append(name, each);
  return headers;
}

function asWebRequest(req: Incoming, res: Outgoing, publicOrigin: string, headers: Headers): Request {
  // Judged already, against the public address; Remix would judge it again by a Host header that a proxy may have set.
  headers.delete('origin');
  const leaving = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) leaving.abort();
  });
  // A head is that of the page, to the last header: whether it was kept, and so whether anything changed, is nobody's to see.
  const method = req.method === 'HEAD' ? 'GET' : req.method;
  const init: RequestInit & { duplex?: 'half' } = { method, headers };
  if (method !== 'GET') {
    init.body = bodyOf(req, res);
    // A form without a type is no form, and is told so; without one it would pass for a page that is merely opened.
    if (!headers.has('content-type')) headers.set('content-type', 'application/octet-stream');
    init.duplex = 'half';
  }
  const url = new URL(publicOrigin + pathAsked(req.url));
  // Asks Remix for the bare data of one route; our pages are documents and never do.
  if (url.searchParams.has('_data')) url.searchParams.delete('_data');
  // Given to it, the signal would be followed by one of its own, through what outlives the request by kilobytes.
  return Object.defineProperty(new Request(url, init), 'signal', { value: leaving.signal });
}

/** As if its form had been sent again, with nothing in it: what it held is in the context, and its gate does nothing with it but show it. */
function withForm({ url, headers, signal }: Request): Request {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/x-www-form-urlencoded');
  return new Request(url, { method: 'POST', headers: sent, signal, body: '' });
}

/**
 * The origin is ours, whatever the request line or the Host header say: links and redirects are never a visitor's to
 * choose.
 */
const pathAsked = (target: string): string =>
  target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/^\/*/, '/');

/**
 * What is sent, piece by piece. What nobody wants to read passes unread: a body that is torn down takes its connection
 * along, and with it the answer that says why; one that is left lying holds up whoever comes next on the connection.
 */
function bodyOf(req: Incoming, res: Outgoing): ReadableStream<Uint8Array> {
  const pieces = req.iterator({ destroyOnReturn: false }) as AsyncGenerator<Uint8Array>;
  const letPass = async () => {
    await pieces.return(undefined).catch(() => {}); // whoever sends has left: nothing more is to come
    req.resume();
  };
  res.once('finish', () => void letPass());
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(new Uint8Array(value));
    },
    cancel: letPass,
  });
}
