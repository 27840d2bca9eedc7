import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import type { Day } from '#domain/shared/day';
import { Forum } from '../community/topics/forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const [MAY, JUNE] = ['2029-05-31' as Day, '2029-06-01' as Day];
const rollups = () => new SqlRollups(forum.sql);
const read = () => rollups().read(['questions.asked'], { from: MAY, to: JUNE }, null);
const told = async () => (await read()).map(({ day, n }) => `${day} ${n}`).sort();

beforeEach(async () => {
  await forum.rows(`truncate insights.daily_count, insights.counted_day`);
  for (const [day, n] of [[MAY, 3] as const, [JUNE, 4] as const])
    await rollups().write('asked', [
      [day, [{ day, measure: 'questions.asked', branch: null, n, of: 0, values: [] }]],
    ]);
});

describe('months of counts', () => {
  it('say what the days say, when one is changed and when one is taken away', async () => {
    expect(await told()).toEqual([`${MAY} 3`, `${JUNE} 4`]);
    await forum.rows(`update insights.daily_count set n = 5 where day = $1`, [MAY]);
    expect(await told()).toEqual([`${MAY} 5`, `${JUNE} 4`]);
    await forum.rows(`delete from insights.daily_count where day = $1`, [JUNE]);
    expect(await told()).toEqual([`${MAY} 5`]);
  });

  it('are empty once all days are', async () => {
    await forum.rows(`truncate insights.daily_count`);
    expect(await read()).toEqual([]);
  });

  it.each([
    ['day', `day = '2029-06-02'`],
    ['branch', `branch = 'music'`],
    ['measure', `measure = 'searches'`],
  ])('stay right, since no count moves to another %s', async (_, move) => {
    await expect(
      forum.rows(`update insights.daily_count set ${move} where day = $1`, [JUNE]),
    ).rejects.toThrow('the count of questions.asked on 2029-06-01 moves to no other day, branch or measure');
    expect(await told()).toEqual([`${MAY} 3`, `${JUNE} 4`]);
  });
});
