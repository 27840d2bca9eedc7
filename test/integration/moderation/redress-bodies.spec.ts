import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { SqlRedressBodies } from '#infrastructure/moderation/decisions/sql-redress-bodies';
import { until } from '../../support/until.ts';
import { Forum } from '../community/topics/forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

it('of bodies that two name at the same moment those of the later one stay', async () => {
  const bodies = new SqlRedressBodies(forum.database.sql);
  const named = (...names: readonly string[]) =>
    bodies.replace(names.map((name) => ({ name, url: `https://${name}.example` })));
  let commit = () => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  let wrote = () => {};
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const first = forum.unitOfWork.run(async () => {
    await named('one', 'two');
    wrote();
    await held;
  });
  await written;
  const second = forum.unitOfWork.run(() => named('three'));
  await until(async () => (await forum.rows(WAITING, [])).length > 0);
  commit();
  await Promise.all([first, second]);
  expect((await bodies.list()).map(({ name }) => name)).toEqual(['three']);
});
