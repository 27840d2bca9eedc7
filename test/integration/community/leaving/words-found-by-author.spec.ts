import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { namesOneOf } from '#infrastructure/community/topics/posts-naming.sql';
import { type House, openHouse } from '../accounts/accounts-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());

/** How PostgreSQL would find these rows where a walk through the whole table were dear. */
async function wayTo(statement: string): Promise<string> {
  const client = await house.pool.connect();
  try {
    await client.query('begin; set local enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${statement}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const SOMEBODY = `'00000000-0000-7000-8000-000000000000'`;

it.each([
  ['post_written_by', `select * from community.post where author_id = ${SOMEBODY}`],
  ['topic_written_by', `select * from community.topic where author_id = ${SOMEBODY}`],
  [
    'post_written_by',
    `select * from community.post where author_id = ${SOMEBODY} and deleted_at is null order by posted_at desc, id desc limit 20`,
  ],
  ['notification_post', `delete from community.notification where post_id = any(array[${SOMEBODY}]::uuid[])`],
  ['bookmark_post', `delete from community.bookmark where post_id = any(array[${SOMEBODY}]::uuid[])`],
  [
    'attachment_of_post',
    `update community.attachment set name = '' where post_id = any(array[${SOMEBODY}]::uuid[])`,
  ],
  [
    'post_reason_naming',
    `update community.post set deletion_reason = '' where ("deletion_reason" like '%@%' and "deletion_reason" ilike '%@plume%')`,
  ],
])('%s leads to what is copied and erased, through nobody else’s', async (index, statement) => {
  expect(await wayTo(statement)).toContain(index);
});

it('posts are found by whom they name, and of those that name others none is looked at', async () => {
  const way = await wayTo(
    `select id from community.post p where ${namesOneOf('p', `array['@plume', ${SOMEBODY}]`)}`,
  );
  expect(way).toMatch(/on post_naming[^]*Index Cond: \(community\.named_in\(source\) && /);
});
