import { Router } from 'express';
import type { App } from '../composition/app.ts';
import { contextOf } from './request-context.ts';

const KEY = /^[a-z]+\/[0-9a-f-]{36}(?:\/\d{2,4})?\.webp$/;

/** Pictures that members sent, by key. They were re-encoded by us and never run as anything. */
export function filesRouter(app: App): Router {
  const router = Router();
  router.get('/fichiers/*key', async (req, res, next) => {
    const key = (req.params as unknown as { key: string[] }).key.join('/');
    if (!KEY.test(key)) return next();
    const file = await app.files.read.execute(contextOf(res).viewer.actor, key);
    if (!file) return next();
    res.set({
      'Content-Type': file.contentType,
      'Cache-Control': 'private, max-age=86400',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    res.send(Buffer.from(file.bytes));
  });
  return router;
}
