import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SCRIPTS = ['web/enhance', 'web/chat', 'web/entry.client.ts'];

/** A text that starts at the root of a host, and is not handed to `place(…)`, which knows where the site stands. */
const astray = (source: string): string[] =>
  source
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/[/*])/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/(?<!place\()(['"`])\/(?:[a-z$][^'"`]*)?\1/g)].map(([found]) => found),
    );

describe('scripts of the browser ask for places of the site by the one function', () => {
  it('none names a path of its own', () => {
    const files = SCRIPTS.flatMap((each) =>
      each.endsWith('.ts')
        ? [each]
        : readdirSync(each)
            .filter((name) => name.endsWith('.ts') && name !== 'place.ts')
            .map((name) => path.join(each, name)),
    );
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      astray(readFileSync(file, 'utf8')).map((each) => `${file}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  it('one that does is found', () => {
    expect(astray("void fetch('/theme');")).toEqual(["'/theme'"]);
    expect(astray('io({ path: `/ws` })')).toEqual(['`/ws`']);
    expect(astray("place('/theme'); // '/a'\n// fetch('/b')")).toEqual(["'/a'"]);
  });
});
