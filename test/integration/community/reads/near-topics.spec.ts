import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlNearTopics } from '#infrastructure/community/topics/near-topics.sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';

let database: ForumDatabase;
beforeAll(async () => {
  database = await forumDatabase();
});
afterAll(() => database.close());

it('topics near another are of its category, share its words or its tags, and are seen by the reader', async () => {
  const { rows, sql } = database;
  const lea = await rows.member('Lea');
  const [here, elsewhere] = [await rows.category('here'), await rows.category('elsewhere')];
  const open = (title: string, tags: string[] = [], category = here) =>
    rows.topic(category, lea, { title }, { tags });
  const asked = await open('How to write the invoice of a mural', ['vat']);
  const same = await open('Who pays the invoice of a mural');
  const tagged = await open('Something quite different', ['vat']);
  await open('Pension rules');
  await open('How to write the invoice of a mural, again', ['vat'], elsewhere);
  const near = new SqlNearTopics(sql, UNHEARD);
  const numbers = async (actor = visitor()) =>
    (await near.execute(actor, asked.number)).map((one) => one.number);
  expect((await numbers()).toSorted((a, b) => a - b)).toEqual([same.number, tagged.number]);
  // What was found before is never shown after it left the reader's sight.
  await rows.change('topic', same.id, { deleted_at: new Date() });
  expect(await numbers()).toEqual([tagged.number]);
  await rows.change('topic', tagged.id, { audience: 'staff' });
  expect(await numbers()).toEqual([]);
  expect(await numbers(signedIn(lea.id, { audiences: ['staff'] }))).toEqual([tagged.number]);
  expect(await near.execute(visitor(), 1.5)).toEqual([]);
});
