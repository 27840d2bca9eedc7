import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TopicListFilter } from '#application/community/topics/topic-list.query';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { minute } from '../../../support/forum-rows.ts';
import { manyRows } from '../../../support/many-rows.ts';

let database: ForumDatabase;
const DAYS_AGO = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(async () => {
  database = await forumDatabase();
  const { rows, pool } = database;
  const lea = await rows.member('Lea');
  await rows.topic(await rows.category('money'), lea, { title: 'One', at: minute(1) });
  // One a day, for eight years.
  await manyRows(pool, 'community.topic', {
    most: 3000,
    own: {
      id: 'gen_random_uuid()',
      number: '1000 + n',
      last_activity_at: `now() - n * interval '1 day'`,
      content_changed_at: `now() - n * interval '1 day'`,
    },
  });
  await pool.query('analyze community.topic');
});
afterAll(() => database.close());

/** How PostgreSQL goes about the list, and whether it plans it by what is asked. */
async function planOf(filter: Partial<TopicListFilter>) {
  const plans: string[] = [];
  const explained = {
    rowsNarrowed: async (narrowings: number, text: string, params: unknown[]) => {
      const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
      plans.push(`${narrowings > 1 ? 'once' : 'kept'}`, ...rows.map((line) => line['QUERY PLAN']));
      return [];
    },
    rows: () => Promise.resolve([]),
  };
  await new SqlTopicList(explained as unknown as Sql, UNHEARD).execute(visitor(), {
    view: 'latest',
    ...filter,
  });
  return plans.join('\n');
}

it.each([{}, { sort: 'number' }] as const)(
  'what changed since is found by when, in whatever order it is told: %j',
  async (order) => {
    const plan = await planOf({ ...order, changedSince: DAYS_AGO(3) });
    expect(plan).toMatch(/^once/);
    expect(plan).toContain('topic_content_changed');
  },
);

it('what changed since is told, and nothing before it', async () => {
  const query = new SqlTopicList(database.sql, UNHEARD);
  const { items } = await query.execute(visitor(), { view: 'latest', changedSince: DAYS_AGO(3.5) });
  expect(items.map(({ number }) => number)).toEqual([1001, 1002, 1003]);
});
