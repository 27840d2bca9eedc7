import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const WORD = /[A-Za-z_$][\w$]*/g;
const EXPORTED = /^export (?:async )?(?:const|let|function\*?|interface|type) ([A-Za-z_$][\w$]*)/gm;
/** Their names are asked for by what loads them. */
const LOADED = /^web\/(routes\/|root|entry)/;

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Values and types that a file gives to others and of which no other file speaks. Refusals are classes, and told to whoever asks. */
function forNobody(sources: readonly Source[]): string[] {
  const speakers = new Map<string, number>();
  for (const { text } of sources)
    for (const word of new Set(text.match(WORD))) speakers.set(word, (speakers.get(word) ?? 0) + 1);
  return sources
    .filter(({ path }) => !LOADED.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)]
        .filter(([, name]) => speakers.get(name!) === 1)
        .map(([, name]) => `${path}: ${name}`),
    );
}

it('what a file exports is named in another one', () => {
  const paths = globSync(['{src,web,test,bench}/**/*.{ts,tsx,mts,mjs}', '*.{ts,mjs,cjs}'], { cwd: root });
  const sources = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  expect(sources.length).toBeGreaterThan(1_000);
  expect(forNobody(sources)).toEqual([]);
});

it('one that is not is found', () => {
  const a = {
    path: 'src/a.ts',
    text: 'export const used = 1;\nexport const lonely = used;\nexport function alone() {}',
  };
  const b = { path: 'src/b.ts', text: "import { used } from './a.ts';" };
  const route = { path: 'web/routes/c.tsx', text: 'export const loader = read();' };
  expect(forNobody([a, b, route])).toEqual(['src/a.ts: lonely', 'src/a.ts: alone']);
  const types = {
    path: 'src/c.ts',
    text: 'export type Own = 1;\nexport interface Given {}\nexport const used = (): Given => ({}) satisfies Own;',
  };
  const asks = { path: 'src/d.ts', text: "import type { Given } from './c.ts';" };
  expect(forNobody([types, b, asks])).toEqual(['src/c.ts: Own']);
});
