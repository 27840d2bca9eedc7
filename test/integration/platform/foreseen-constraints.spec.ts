import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FORESEEN_CONSTRAINTS } from '#interfaces/composition/foreseen-constraints';
import { Forum } from '../community/topics/forum.ts';
import { OUR_CONSTRAINTS } from './our-constraints.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** Every unique constraint and unique index, by schema and name; and whether it is of an id of its own, or of what PostgreSQL counts. */
const unique = () =>
  forum.rows<{ name: string; isMade: boolean }>(
    `select n.nspname || '.' || i.relname as name,
       x.indnatts = 1 and (x.indisprimary and a.attname = 'id' and a.atttypid = 'uuid'::regtype or a.attidentity = 'a') as "isMade"
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
     left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
     where x.indisunique and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
     order by 1`,
  );
const placed = new Set([...FORESEEN_CONSTRAINTS, ...OUR_CONSTRAINTS]);
const unplaced = async () =>
  (await unique()).filter(({ name, isMade }) => !isMade && !placed.has(name)).map(({ name }) => name);

describe('a unique constraint', () => {
  it('is one that somebody may meet, or one of ours', async () => {
    expect(await unplaced()).toEqual([]);
    expect(OUR_CONSTRAINTS.filter((name) => FORESEEN_CONSTRAINTS.has(name))).toEqual([]);
  });

  it('is there where it is spoken of', async () => {
    const known = new Set((await unique()).map(({ name }) => name));
    expect([...placed].filter((name) => !known.has(name))).toEqual([]);
  });

  it('that is new is found until it has its place, also under a name that another schema has', async () => {
    await forum.rows('create table public.novelty (id uuid primary key, word text unique)');
    await forum.rows('create table public.account (email text constraint account_email_unique unique)');
    expect(await unplaced()).toEqual(['public.account_email_unique', 'public.novelty_word_key']);
    await forum.rows('drop table public.novelty, public.account');
  });
});
