import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const src = join(import.meta.dirname, '../../src');
const sources = globSync('**/*.ts', { cwd: src }).map((path) => ({
  path,
  text: readFileSync(join(src, path), 'utf8'),
}));

const twice = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];

it('no two tokens are called alike: what the container says of one is not meant of another', () => {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(/\btoken<[^;]*?>\(\s*'([^']+)',?\s*\)/g)].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThan(500);
  expect(twice(names)).toEqual([]);
});

it('what every context shares is built once, where the site is composed', () => {
  const shared = new Set(
    sources
      .filter(({ path }) => path.startsWith('application/shared/'))
      .flatMap(({ text }) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name!)),
  );
  const built = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:adapter|useCase)\(\s*(?:\w+,\s*)?(\w+),\s*\[/g)]
      .filter(([, name]) => shared.has(name!))
      .map(([, name]) => `${path} ${name}`),
  );
  expect(built).toContain('interfaces/composition/container.ts AuditedActs');
  expect(built.filter((one) => !one.startsWith('interfaces/composition/'))).toEqual([]);
});
