import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { companions, importCanaries } from './canaries/imports.ts';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
  cycle?: { name: string }[];
}

const root = join(import.meta.dirname, '../..');
const rules = (
  createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
).forbidden.map(({ name }) => name);

/** A circle is reported once, at whichever of its files comes first. */
const touches = (path: string, { from, cycle = [] }: Violation): boolean =>
  from === path || cycle.some(({ name }) => name === path);

/** Cruises src/ and web/ of a tree. The exit code counts violations, so a refusal with a report is an answer. */
async function violationsIn(tree: string): Promise<Violation[]> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const flags = ['--config', '.dependency-cruiser.cjs', '--preserve-symlinks', '--output-type', 'json'];
  const parts = ['src', 'web'].filter((part) => existsSync(join(tree, part)));
  const report = await promisify(execFile)(process.execPath, [cruiser, ...parts, ...flags], {
    cwd: tree,
    maxBuffer: 256 * 1024 * 1024,
  }).then(
    ({ stdout }) => stdout,
    (refusal: { stdout?: string; stderr?: string }) => {
      if (!refusal.stdout) throw new Error(`dependency-cruiser did not run: ${refusal.stderr}`);
      return refusal.stdout;
    },
  );
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

async function plant(tree: string, path: string, code: string): Promise<void> {
  await mkdir(join(tree, dirname(path)), { recursive: true });
  await writeFile(join(tree, path), `${code}\n`);
}

/** The canaries sing in a copy, so that suites running at the same time never see them. */
async function copyWithCanaries(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'import-rules-'));
  for (const part of ['src', 'web', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    await cp(join(root, part), join(copy, part), { recursive: true }).catch((missing: { code?: string }) => {
      if (missing.code !== 'ENOENT') throw missing;
    });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [path, code] of Object.entries(companions)) await plant(copy, path, code);
  for (const { path, code } of importCanaries) await plant(copy, path, code);
  return copy;
}

describe('import rules', () => {
  let copy: string;
  let planted: Violation[];

  beforeAll(async () => {
    copy = await copyWithCanaries();
    planted = await violationsIn(copy);
  }, 180_000); // the whole tree, twice read
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it('the tree keeps every rule', async () => {
    const broken = await violationsIn(root);
    expect(broken.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 240_000);

  it.each(importCanaries.map((canary) => [canary.path, canary] as const))(
    '%s breaks what it should',
    (path, canary) => {
      const broken = new Set(
        planted.filter((violation) => touches(path, violation)).map(({ rule }) => rule.name),
      );
      expect([...broken].sort()).toEqual([...canary.breaks].sort());
    },
  );

  it('every rule has a canary', () => {
    const sung = new Set(importCanaries.flatMap(({ breaks }) => breaks));
    expect(rules.filter((name) => !sung.has(name))).toEqual([]);
  });
});
