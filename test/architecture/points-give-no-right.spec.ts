import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.join(import.meta.dirname, '../..');
/** Who decides of rights and limits: Moderation, Community, and what both share. */
const DECIDERS = ['domain', 'application', 'infrastructure'].flatMap((layer) =>
  ['moderation', 'community', 'shared'].map((context) => `src/${layer}/${context}`),
);
/** A way to know of points, levels or badges: a table, or a module of that context. */
const KNOWS_OF_POINTS =
  /\bengagement\.(?!manage\b)[a-z_]+|(#|\/)(domain|application|infrastructure)\/engagement\//;

const filesUnder = (folder: string): string[] =>
  fs.existsSync(path.join(root, folder))
    ? fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder}/${file}`)
    : [];

describe('rights never come from points', () => {
  it('nothing that decides of rights or limits knows of them', () => {
    const files = DECIDERS.flatMap(filesUnder);
    expect(files.length).toBeGreaterThan(300);
    expect(
      files.filter((file) => KNOWS_OF_POINTS.test(fs.readFileSync(path.join(root, file), 'utf8'))),
    ).toEqual([]);
  });

  it.each([
    'select points from engagement.participant where member_id = $1',
    `import { awardsFor } from '#domain/engagement/badges/badge';`,
  ])('it would be seen: %s', (code) => expect(KNOWS_OF_POINTS.test(code)).toBe(true));
});
