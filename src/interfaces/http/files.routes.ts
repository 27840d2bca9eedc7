import { pipeline } from 'node:stream/promises';
import { type ErrorRequestHandler, type Response, Router } from 'express';
import type { FoundFile } from '#application/shared/ports';
import type { App } from '../composition/app.ts';
import { NoSuchThing } from './refusals.ts';
import { route } from './route.ts';

/** Whoever keeps it asks each time whether it may still be shown: what is hidden is gone from everywhere at once. */
const HEADERS = {
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/**
 * Pictures that members sent: `attachments/{id}.webp`, `avatars/{id}/{size}.webp`, `polls/{id}.webp`,
 * `covers/{id}.webp`. Encoded by us, never run as anything. What has a name keeps its bytes, so that the name is their tag: another
 * picture has another one. Nothing is read for whoever holds it already.
 */
export function filesRouter(app: App): Router {
  const router = Router();
  for (const path of ['/fichiers/:kind/:name', '/fichiers/:kind/:name/:size'])
    route(router, 'get', path, 'files.read', null, async ({ params, viewer, req, res }) => {
      const key = [params['kind'], params['name'], params['size']].filter(Boolean).join('/');
      const file = await readerOf(app, params['kind']).execute(viewer.actor, key);
      if (!file) throw notThere();
      res.set(HEADERS).set('ETag', `"${key}"`);
      if (req.fresh) res.status(304).end();
      else await sendFile(file, res, req.method === 'HEAD');
    });
  return router;
}

const notThere = (): NoSuchThing => new NoSuchThing('files.not-found');

/** As it is read: no more of it is in memory than the reader takes at once. */
async function sendFile(file: FoundFile, res: Response, isHead: boolean): Promise<void> {
  const pieces = isHead ? [] : await file.open();
  if (!pieces) {
    for (const name of ['ETag', ...Object.keys(HEADERS)]) res.removeHeader(name);
    throw notThere();
  }
  res.type(file.contentType).set('Content-Length', String(file.size));
  await pipeline(pieces, res).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== HAS_LEFT) throw error;
  });
}

/** What Node says of an answer whose reader went before its end. */
const HAS_LEFT = 'ERR_STREAM_PREMATURE_CLOSE';

/** Who followed a link to a picture is told by a page that there is none. */
export const toldByPage: ErrorRequestHandler = (error, req, _res, next) => {
  const asksForPage = req.get('accept')?.includes('text/html') ?? false;
  const isNotThere = error instanceof NoSuchThing || error instanceof URIError;
  next(isNotThere && asksForPage ? undefined : error);
};

/** Whoever keeps pictures of a kind knows who may see them. */
function readerOf(app: App, kind: string | undefined) {
  if (kind === 'polls') return app.engagement.pollPicture;
  return kind === 'covers' ? app.events.cover : app.files.read;
}
