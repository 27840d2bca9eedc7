import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './phoenix.ts';

interface PageRoute {
  /** `/sujets/:address`, as in `web/routes.ts`. */
  readonly path: string;
  readonly source: string;
}

const ENTRY = /\b(?:index\(|route\(\s*'([^']+)',)\s*'(routes\/[^']+)'/g;

/**
 * Every page route with its source, read from the text: the library behind `web/routes.ts` brings a whole builder along.
 * @throws when a route file is named there in a way that is not understood here
 */
export function pageRoutes(): PageRoute[] {
  const table = fs.readFileSync(path.join(ROOT, 'web/routes.ts'), 'utf8');
  const routes = [...table.matchAll(ENTRY)].map(([, address = '', file = '']) => ({
    path: path.posix.join('/', address),
    source: fs.readFileSync(path.join(ROOT, 'web', file), 'utf8'),
  }));
  const named = table.match(/'routes\//g)?.length ?? 0;
  if (named === 0 || named !== routes.length)
    throw new Error(`web/routes.ts names ${named} files, ${routes.length} were understood`);
  return routes;
}
