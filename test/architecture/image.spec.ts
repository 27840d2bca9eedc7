import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the image copies from the repository. */
const copied = (dockerfile: string): string[] =>
  dockerfile
    .split('\n')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));

const letIn = (ignored: string): string[] =>
  ignored.split('\n').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** What a build is made from, as `build-if-needed.mjs` lists it. */
const inputs = (): string[] => {
  const [, list = ''] =
    /const INPUTS = \[([\s\S]*?)\n\];/.exec(read('src/interfaces/cli/build-if-needed.mjs')) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, path]) => path!);
};

/** Every variable that the environment decides something by, as the table beside `Config` has them. */
const variables = (): string[] =>
  [...read('src/interfaces/composition/config.ts').matchAll(/^ \* \| (`[A-Z].*?) \|/gm)].flatMap(
    ([, names]) => [...names!.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name]) => name!),
  );
/** What the image and the file of Compose settle between them, or what has no meaning there. */
const SETTLED = ['PORT', 'HOST', 'NODE_ENV', 'DATA_DIR', 'POSTGRES_PORT', 'SHUTDOWN_SECONDS'];

describe('the variables of the environment', () => {
  it('are all told to who operates a site', () => {
    const told = read('docs/operations.md');
    expect(variables().length).toBeGreaterThan(30);
    expect(variables().filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  it('reach the site in Compose, as they stand in its `.env`', () => {
    const passed = [...read('compose.yaml').matchAll(/\b([A-Z0-9_]+): /g)].map(([, name]) => name!);
    expect(variables().filter((name) => !passed.includes(name) && !SETTLED.includes(name))).toEqual([]);
  });
});

describe('the image', () => {
  const files = copied(read('Dockerfile'));

  it('copies what exists and is sent to it', () => {
    expect(files.length).toBeGreaterThan(6);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(files.filter((path) => !letIn(read('.dockerignore')).includes(path))).toEqual([]);
  });

  it('is built from all that a build is made from', () => {
    expect(inputs().length).toBeGreaterThan(5);
    expect(inputs().filter((path) => !files.includes(path))).toEqual([]);
  });

  it('a file that is kept back is named', () => {
    const [kept] = copied('COPY --from=build /app/x x\nCOPY kept.ts sent.ts ./').filter(
      (path) => !letIn('*\n!sent.ts\n').includes(path),
    );
    expect(kept).toBe('kept.ts');
  });
});
