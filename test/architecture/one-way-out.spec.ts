import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Who ends all sessions of somebody by the store itself: `this.sessions.endAll(…)`, or has an account forget its browsers. */
const ENDS_ALL = /\bsessions\.endAll\(|\.endSessions\(/;

const endingAll = (): readonly string[] =>
  globSync('src/application/**/*.ts', { cwd: root })
    .filter((file) => ENDS_ALL.test(readFileSync(join(root, file), 'utf8')))
    .toSorted();

describe('all sessions of somebody', () => {
  it('end in one way, so that no browser stays known where it should not', () => {
    expect(endingAll()).toEqual(['src/application/community/accounts/session.ender.ts']);
  });
});
