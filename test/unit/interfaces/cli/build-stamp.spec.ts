import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markRunning } from '#interfaces/composition/running-site';
import {
  builderBesides,
  fingerprint,
  outline,
  sitesRunningFrom,
} from '../../../../src/interfaces/cli/build-stamp.mjs';

const NOBODY = 2 ** 22 + 1;

describe('what a build is made from', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stamp-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    writeFileSync(join(root, 'lock.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const print = () => fingerprint(root, ['src', 'lock.json']);

  it('is the same after files were only touched', () => {
    const before = print();
    for (const file of ['src/deep/a.ts', 'lock.json']) utimesSync(join(root, file), 1, 1);
    expect(print()).toBe(before);
  });

  it('is another one once a file says something else, came or went', () => {
    const before = print();
    writeFileSync(join(root, 'src/deep/a.ts'), 'b');
    expect(print()).not.toBe(before);
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    expect(print()).toBe(before);
    writeFileSync(join(root, 'src/b.ts'), '');
    expect(print()).not.toBe(before);
    rmSync(join(root, 'src/b.ts'));
    rmSync(join(root, 'src/deep/a.ts'));
    expect(print()).not.toBe(before);
  });
});

describe('what the file system says of it', () => {
  let root: string;
  const LATER = Date.now() + 60_000;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'outline-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    writeFileSync(join(root, 'lock.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const seen = (now = LATER) => outline(root, ['src', 'lock.json'], now);

  it('stays the same while nothing changes', () => {
    expect(seen()).toMatch(/^[0-9a-f]{64}$/);
    expect(seen()).toBe(seen());
  });

  it('is another one after a change of the same length at the same time of day, and once a file came or went', () => {
    const file = join(root, 'src/deep/a.ts');
    utimesSync(file, 1, 1);
    const before = seen();
    writeFileSync(file, 'b');
    utimesSync(file, 1, 1);
    expect(seen()).not.toBe(before);
    const changed = seen();
    writeFileSync(join(root, 'src/b.ts'), '');
    expect(seen()).not.toBe(changed);
    rmSync(join(root, 'src/b.ts'));
    rmSync(file);
    expect(seen()).not.toBe(changed);
  });

  it('says nothing of what changed just now: the next change might not show', () => {
    expect(seen(Date.now())).toBeNull();
  });
});

describe('sites that run from a build', () => {
  let root: string;
  let dist: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sites-'));
    dist = join(root, 'dist');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are known while they run, and not those that were killed', async () => {
    expect(sitesRunningFrom(dist)).toEqual([]);
    const gone = markRunning(dist);
    writeFileSync(join(dist, '.sites', String(NOBODY)), '');
    expect(sitesRunningFrom(dist)).toEqual([process.pid]);
    await gone();
    expect(sitesRunningFrom(dist)).toEqual([]);
  });

  it('leave nothing beside sources that run by themselves', async () => {
    await markRunning(root)();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('who builds', () => {
  let root: string;
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'builder-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is one process at a time, and nobody whose process has ended', () => {
    const file = join(root, 'cache/builder');
    expect(builderBesides(file)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    writeFileSync(file, String(process.ppid));
    expect(builderBesides(file)).toBe(process.ppid);
    writeFileSync(file, String(NOBODY));
    expect(builderBesides(file)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });
});
