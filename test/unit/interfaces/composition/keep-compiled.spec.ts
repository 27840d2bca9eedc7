import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'compiled-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** In a process of its own: what Node keeps is kept for the whole of one. */
function kept(build: string): readonly string[] {
  mkdirSync(build, { recursive: true });
  const main = resolve('src/interfaces/composition/keep-compiled.ts');
  const script = `const { keepCompiled } = await import(${JSON.stringify(main)});
    const keepNow = keepCompiled(${JSON.stringify(build)}); await import('pg'); keepNow();`;
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'] },
  });
  return readdirSync(build, { recursive: true }).map(String);
}

it('what Node compiled is kept beside the build', () => {
  expect(kept(join(root, 'dist')).filter((file) => file.startsWith('.compiled')).length).toBeGreaterThan(3);
});

it('nothing is kept beside sources that run by themselves', () => {
  expect(kept(join(root, 'src'))).toEqual([]);
});
