import { Router } from 'express';
import type { App } from '../composition/app.ts';
import { ReadFileRequest } from './read-file.request.ts';
import { route } from './route.ts';

const HEADERS = {
  'Cache-Control': 'private, max-age=86400',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** Pictures that members sent. They were re-encoded by us and never run as anything. */
export function filesRouter(app: App): Router {
  const router = Router();
  for (const path of ['/fichiers/:kind/:name', '/fichiers/:kind/:name/:size'])
    route(router, 'get', path, 'files.read', ReadFileRequest, async ({ input, viewer, res }) => {
      const key = [input.kind, input.name, input.size].filter(Boolean).join('/');
      const file = await app.files.read.execute(viewer.actor, key);
      if (!file)
        throw Object.assign(new Error('No such file'), { kind: 'not-found', code: 'files.not-found' });
      res.set(HEADERS).type(file.contentType).send(Buffer.from(file.bytes));
    });
  return router;
}
