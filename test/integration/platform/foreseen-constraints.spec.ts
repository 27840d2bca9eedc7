import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { FORESEEN_CONSTRAINTS } from '#interfaces/composition/foreseen-constraints';
import { Forum } from '../community/topics/forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

it('constraints that somebody may meet are there, and are of what must be unique', async () => {
  const rows = await forum.rows<{ name: string }>(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indisunique and i.relname = any($1::text[])`,
    [[...FORESEEN_CONSTRAINTS]],
  );
  const found = new Set(rows.map(({ name }) => name));
  expect([...FORESEEN_CONSTRAINTS].filter((name) => !found.has(name))).toEqual([]);
});
