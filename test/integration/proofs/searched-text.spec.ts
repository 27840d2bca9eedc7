import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MARK_END, MARK_START } from '#application/community/search/search.query';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { visitor } from '../../support/actors.ts';
import { quickest } from '../../support/cpu-time.ts';
import { type ForumDatabase, forumDatabase } from '../../support/forum-database.ts';
import type { CategoryRow, MemberRow } from '../../support/forum-rows.ts';

let database: ForumDatabase;
let category: CategoryRow;
let author: MemberRow;

beforeAll(async () => {
  database = await forumDatabase();
  author = await database.rows.member('Lea');
  category = await database.rows.category('money');
});
afterAll(() => database.close());

const LONGEST = 30_000;

it.each(['_a', '<!--', '_a_b', './', '/~', '/*', '<a b="', 'a@b.', 'http://a/'])(
  'a text full of %s is kept and searched well within the time of a statement',
  async (piece) => {
    const body = `baobab ${piece.repeat(LONGEST)}`.slice(0, LONGEST);
    const keepAndSearch = async () => {
      await database.rows.topic(category, author, { title: 'Un arbre', body });
      await new SqlSearch(database.sql, { now: () => new Date() }, new SqlSpelling(database.sql)).execute(
        visitor(),
        { text: 'baobab' },
      );
    };
    // A quadratic reading takes four seconds and more.
    expect(await quickest(keepAndSearch, 2_000)).toBeLessThan(2_000);
  },
);

it('words apart by a slash or a line are found, and shown as they were written', async () => {
  const body = 'Peintre/sculpteur, voir art_book <ici>';
  await database.rows.topic(category, author, { title: 'Un statut', body });
  const search = new SqlSearch(database.sql, { now: () => new Date() }, new SqlSpelling(database.sql));
  for (const text of ['sculpteur', 'peintre/sculpteur', 'art_book', 'book']) {
    const { items } = await search.execute(visitor(), { text });
    expect(items.map((hit) => hit.title)).toEqual(['Un statut']);
    expect(items[0]?.post.excerpt.replaceAll(MARK_START, '').replaceAll(MARK_END, '')).toBe(body);
  }
});
