import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { allQueries, type Read } from './all-queries.ts';
import { buildWorld, type Secret, type World } from './worlds.ts';

const AUDIENCES = { staff: 'staff', branch: 'branch:music', deleted: 'staff' } as const;

describe.each(['staff', 'branch', 'deleted'] as const)('a secret topic (%s)', (secret) => {
  let open: { database: ForumDatabase; world: World; reads: Read[] };
  let holding: typeof open;

  async function build(kind: Secret): Promise<typeof open> {
    const database = await forumDatabase();
    const world = await buildWorld(database.rows, AUDIENCES[secret], kind);
    return { database, world, reads: allQueries(database.sql, world) };
  }
  beforeAll(async () => {
    [open, holding] = await Promise.all([build('none'), build(secret)]);
  });
  afterAll(() => Promise.all([open.database.close(), holding.database.close()]));

  const readers: [string, () => Actor][] = [
    ['a visitor', visitor],
    ['a member of another branch', () => signedIn(open.world.omar.id, { audiences: ['branch:film'] })],
    [
      'a moderator of another branch',
      () =>
        signedIn(open.world.omar.id, {
          audiences: ['branch:film'],
          role: 'moderator',
          grants: [
            ['member.read', 'everywhere'],
            ['topic.read-deleted', new Set([open.world.hidden.id])],
            ['post.read-history', 'everywhere'],
            ['post.edit-any', 'everywhere'],
            ['official.review', new Set([open.world.general.id, open.world.hidden.id])],
          ],
        }),
    ],
  ];

  it.each(readers)('changes no answer to %s', async (_who, reader) => {
    for (const [index, read] of open.reads.entries()) {
      const with_ = await holding.reads[index]!.ask(reader());
      expect(JSON.stringify(with_) ?? '').not.toMatch(/canary/i);
      if (secret === 'deleted' && read.namesSecret) continue;
      expect([read.name, with_]).toEqual([read.name, await read.ask(reader())]);
    }
  });

  it('does change those of somebody who may know of it', async () => {
    if (secret === 'deleted')
      await holding.database.pool.query('update community.topic set deleted_at = null');
    const audience = AUDIENCES[secret];
    const insider = signedIn(open.world.omar.id, {
      audiences: [audience],
      role: 'agent',
      grants: [
        ['official.review', 'everywhere'],
        ['post.read-history', 'everywhere'],
        ['post.edit-any', 'everywhere'],
        ['member.read', 'everywhere'],
      ],
    });
    const blind: string[] = [];
    for (const [index, read] of open.reads.entries()) {
      const answers = await Promise.all([holding.reads[index]!.ask(insider), read.ask(insider)]);
      const differ = JSON.stringify(answers[0]) !== JSON.stringify(answers[1]);
      if (read.showsSecret && !differ && secret !== 'deleted') blind.push(read.name);
    }
    expect(blind).toEqual([]);
  });
});
