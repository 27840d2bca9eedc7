import { Router } from 'express';
import type { App } from '../composition/app.ts';

/** The REST adapter, first part: by session, with the same request classes as the pages. */
export function adapterRouter(_app: App): Router {
  return Router();
}
