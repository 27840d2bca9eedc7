import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlAroundGoneTopic } from '#infrastructure/community/topics/around-gone-topic.sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import type { MemberRow, TopicRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let query: SqlAroundGoneTopic;
let lea: MemberRow;
let gone: TopicRow;
let staffOnly: TopicRow;

const WORDS = 'invoice of a mural';
const insider = () => signedIn(lea.id, { audiences: ['staff'] });
const titles = async (actor = visitor(), words = WORDS, number = gone.number) =>
  (await query.execute(actor, number, words))?.topics.map(({ title }) => title) ?? null;

beforeAll(async () => {
  database = await forumDatabase();
  query = new SqlAroundGoneTopic(database.sql);
  const { rows } = database;
  lea = await rows.member('Lea');
  const [here, elsewhere] = [await rows.category('here', { name: 'Here' }), await rows.category('elsewhere')];
  const open = (title: string, more = {}, category = here) => rows.topic(category, lea, { title }, more);
  gone = await open('A withdrawn zygomatic invoice', { deleted_at: new Date(), deleted_by: lea.id });
  await open('Who pays the invoice of a mural');
  await open('A zygomatic question');
  await open('Pension rules');
  staffOnly = await open('The invoice of a mural, for us alone', { audience: 'staff' });
  await open('The invoice of a mural, deleted too', { deleted_at: new Date(), deleted_by: lea.id });
  await open('The invoice of a mural, elsewhere', {}, elsewhere);
});
afterAll(() => database.close());

describe('around a topic that is gone', () => {
  it('are those of its category that the reader sees, nearest to the words of the address first', async () => {
    const found = await query.execute(visitor(), gone.number, WORDS);
    expect(found?.category).toEqual({ slug: 'here', name: 'Here' });
    expect(found?.topics[0]).toMatchObject({ title: 'Who pays the invoice of a mural', status: 'open' });
    expect((await titles())?.toSorted()).toEqual([
      'A zygomatic question',
      'Pension rules',
      'Who pays the invoice of a mural',
    ]);
    expect((await titles(insider()))?.slice(0, 2)).toEqual([
      'Who pays the invoice of a mural',
      'The invoice of a mural, for us alone',
    ]);
  });

  it('nothing is said of its title: without words of an address the newest come first', async () => {
    const newest = ['Pension rules', 'A zygomatic question', 'Who pays the invoice of a mural'];
    expect(await titles(visitor(), '')).toEqual(newest);
    expect(JSON.stringify(await query.execute(visitor(), gone.number, ''))).not.toContain('withdrawn');
  });

  it('is nothing where the topic stands, never was, waits to be read first, or is not for the reader', async () => {
    const { rows } = database;
    expect(await titles(visitor(), WORDS, staffOnly.number)).toBeNull();
    expect(await titles(visitor(), WORDS, 40_000_000)).toBeNull();
    await rows.change('topic', staffOnly.id, { deleted_at: new Date(), deleted_by: lea.id });
    expect(await titles(visitor(), WORDS, staffOnly.number)).toBeNull();
    expect(await titles(insider(), WORDS, staffOnly.number)).not.toBeNull();
    await rows.change('topic', gone.id, { held: JSON.stringify({ openingPostId: rows.id() }) });
    expect(await titles()).toBeNull();
  });
});
