import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SqlContentSupply } from '#infrastructure/community/contributions/content-supply.sql';
import { signedIn } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';

let database: ForumDatabase;
beforeAll(async () => {
  database = await forumDatabase();
});
afterAll(() => database.close());

const DAY = (day: string) => new Date(`${day}T10:00:00Z`);
const SPAN = { from: DAY('2026-03-01'), before: DAY('2026-04-01') };

it('counts what was asked in the period by theme and branch, and what of it has no answer that holds', async () => {
  const { rows, sql } = database;
  const lea = await rows.member('Lea');
  const [health, inner] = [
    await rows.category('health'),
    await rows.category('inner', { audience: 'staff' }),
  ];
  const ask = (title: string, columns: object, p: { at?: Date; category?: typeof health } = {}) =>
    rows.topic(
      p.category ?? health,
      lea,
      { title, at: p.at ?? DAY('2026-03-10') },
      { reply_count: 0, ...columns },
    );
  const waiting = await ask('Sick leave', { branches: ['music', 'film'], official: 'none' });
  await sql.rows('insert into community.topic_views (topic_id, views) values ($1, 40)', [waiting.id]);
  await ask('Maternity', { branches: ['music'], official: 'authored' });
  await ask('Occupational illness', { official: 'overdue', reply_count: 3 });
  // None of these is a question of that period that anybody waits for.
  await ask('Asked before', { branches: ['music'] }, { at: DAY('2026-02-01') });
  await ask('Asked after', { branches: ['music'] }, { at: DAY('2026-04-02') });
  await ask('A chat', { kind: 'discussion', branches: ['music'] });
  await ask('Asked already', { duplicate_of: waiting.id, branches: ['music'] });
  await ask('Gone', { deleted_at: new Date(), branches: ['music'] });
  await ask('For the team', { branches: ['music'] }, { category: inner });

  const supply = new SqlContentSupply(sql, { now: () => DAY('2026-05-01') });
  const themes = await supply.of(signedIn(lea.id).audiences, SPAN);
  const of = (branch: string) => {
    const { category, ...counts } = themes.find((one) => one.branch === branch)!;
    return [category.slug, counts.questions, counts.unanswered, counts.outdated, counts.demand];
  };
  expect(themes.map(({ branch }) => branch).toSorted()).toEqual(['all', 'every', 'film', 'music']);
  expect(of('music')).toEqual(['health', 2, 1, 0, 40]);
  expect(of('film')).toEqual(['health', 1, 1, 0, 40]);
  expect(of('every')).toEqual(['health', 1, 0, 1, 3]);
  expect(of('all')).toEqual(['health', 3, 1, 1, 43]);
  // Whoever may know of a category is told of it.
  const inside = await supply.of(signedIn(lea.id, { audiences: ['staff'] }).audiences, SPAN);
  expect(inside.filter(({ category }) => category.slug === 'inner')).toHaveLength(2);
});
