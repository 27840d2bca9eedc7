import type { ServerBuild } from '@remix-run/node';

/** What the site uses of the pages as `npm run build` makes them of `web/`. */
export const entry: ServerBuild['entry'];
export const routes: ServerBuild['routes'];
export const assets: ServerBuild['assets'];
