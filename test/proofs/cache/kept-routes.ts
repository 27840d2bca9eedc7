import fs from 'node:fs';
import path from 'node:path';
import { pageRoutes } from '../support/page-routes.ts';
import { ROOT } from '../support/phoenix.ts';

const KEEPS = /\bkeeping\.hangsOn\(/;
const IMPORTED = /from '(\.\.?\/[^']+\.server\.ts)'/g;

/** Patterns of the pages that may be kept: those that say what they hang on, themselves or by what they load with. */
export function keptRoutes(): string[] {
  return pageRoutes()
    .filter(({ source }) => KEEPS.test(source) || loadedWith(source).some((each) => KEEPS.test(each)))
    .map(({ path: pattern }) => pattern);
}

/** Sources of the modules of the server that a route imports. */
const loadedWith = (source: string): string[] =>
  [...source.matchAll(IMPORTED)].map(([, file = '']) =>
    fs.readFileSync(path.join(ROOT, 'web/routes', file), 'utf8'),
  );

/** Patterns that none of these paths fits. */
export function withoutPage(patterns: readonly string[], paths: readonly string[]): string[] {
  const plain = paths.map((each) => each.replace(/\?.*$/, ''));
  return patterns.filter((pattern) => {
    const fits = new RegExp(`^${pattern.replaceAll(/:\w+\??/g, '[^/]+')}$`);
    return !plain.some((each) => fits.test(each));
  });
}
