import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Permission } from '#domain/shared/actor';
import { signedIn } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { allQueries, type Read } from './all-queries.ts';
import { buildWorld, type Secret, type World } from './worlds.ts';

const RIGHTS: readonly Permission[] = ['topic.read', 'member.read', 'post.read-history', 'official.review'];
const OF_CATEGORIES: readonly Permission[] = ['post.read-history', 'official.review'];

describe('what stands in a category that everybody reads', () => {
  let without: { database: ForumDatabase; world: World; reads: Read[] };
  let holding: typeof without;

  async function build(kind: Secret): Promise<typeof without> {
    const database = await forumDatabase();
    const world = await buildWorld(database.rows, 'public', kind);
    return { database, world, reads: allQueries(database.sql, world) };
  }
  beforeAll(async () => {
    [without, holding] = await Promise.all([build('none'), build('staff')]);
  });
  afterAll(() => Promise.all([without.database.close(), holding.database.close()]));

  const machine = (categoryIds: readonly string[] | null): Actor =>
    signedIn(without.world.omar.id, { grants: RIGHTS.map((right) => [right, 'everywhere']) }).through({
      clientId: 'a-client',
      opened: RIGHTS.map((permission) => ({ permission, inCategories: OF_CATEGORIES.includes(permission) })),
      categoryIds,
    });

  it('changes no answer to a machine that is kept to another one', async () => {
    const kept = () => machine([without.world.general.id]);
    for (const [index, read] of without.reads.entries()) {
      const answer = await holding.reads[index]!.ask(kept());
      // Feeds and what is shared are everybody's, whoever asks.
      if (OF_EVERYBODY.test(read.name)) continue;
      expect([read.name, JSON.stringify(answer) ?? '']).toEqual([
        read.name,
        expect.not.stringMatching(/canary/i),
      ]);
      expect([read.name, answer]).toEqual([read.name, await read.ask(kept())]);
    }
  });

  it('does change those to a machine that is kept to it, or to none', async () => {
    const list = without.reads.findIndex(({ name }) => name === 'list {"view":"latest"}');
    for (const categoryIds of [null, [without.world.hidden.id, without.world.general.id]])
      expect(JSON.stringify(await holding.reads[list]!.ask(machine(categoryIds)))).toMatch(/canary/i);
    expect(await without.reads[list]!.ask(machine([without.world.hidden.id]))).toMatchObject({ items: [] });
  });
});

const OF_EVERYBODY = /feed|sitemap|shared|latest change/;
