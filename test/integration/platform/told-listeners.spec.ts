import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ForumDatabase, forumDatabase } from '../../support/forum-database.ts';

const EVENT = '0199a000-0000-7000-8000-0000000000e1';
let database: ForumDatabase;
let ear: pg.Client;
let id: string;
let heard: string[] = [];

beforeAll(async () => {
  database = await forumDatabase();
  ear = new pg.Client({ connectionString: database.pool.options.connectionString });
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await ear.query('listen changes');
});
afterAll(async () => {
  await ear.end();
  await database.close();
});
beforeEach(async () => {
  ({ id } = await database.rows.member(`Lea ${Math.random()}`));
});

const change = (text: string, params: readonly unknown[]) => database.pool.query(text, [...params]);

/** Whether a statement tells that this person may hear less. */
async function isTold(text: string, params: readonly unknown[], tag = `listener:${id}`): Promise<boolean> {
  heard = [];
  await change(text, params);
  await change(`select pg_notify('changes', 'after')`, []);
  for (let tries = 0; tries < 200 && !heard.includes('after'); tries++) await sleep(5);
  expect(heard).toContain('after');
  return heard.includes(tag);
}
const seat = (columns: string) =>
  isTold(`update community.event_seat set ${columns} where gathering_id = $1 and member_id = $2`, [
    EVENT,
    id,
  ]);
const branches = (own: readonly string[]) =>
  isTold('update community.member set branches = $1 where id = $2', [own, id]);

describe('that somebody may hear less is told', () => {
  it('where a seat in an event or the running of it is given up, and not where it is taken', async () => {
    const taken = `insert into community.event_seat (gathering_id, member_id, seated, changed_at) values ($1, $2, true, now())`;
    expect(await isTold(taken, [EVENT, id])).toBe(false);
    expect(await seat('seated = true, changed_at = now()')).toBe(false);
    expect(await seat('seated = false')).toBe(true);
    expect(await seat('seated = true')).toBe(false);
    expect(await seat('runs = true')).toBe(false);
    expect(await seat('runs = false')).toBe(true);
  });

  it('where a branch is given up, and not where one comes to it', async () => {
    expect(await branches(['artiste_auteur'])).toBe(false);
    expect(await branches(['artiste_auteur', 'diffuseur'])).toBe(false);
    expect(await branches(['diffuseur'])).toBe(true);
    expect(await isTold(`update community.member set bio = 'x' where id = $1`, [id])).toBe(false);
  });

  it('of all in the channel of an event that is for fewer, is out of sight, or of which seats are gone', async () => {
    await change(
      `insert into community.chat_channel (id, kind, slug, name, description, event_audience, audience, opens_at, closes_at, opened_at, locked, slow_seconds)
       values ($1, 'event', 'une-seance', 'Une séance', '', 'members', $2, now(), now(), now(), false, 0)`,
      [EVENT, `event:${EVENT}`],
    );
    await change(
      `insert into community.event_seat (gathering_id, member_id, seated, changed_at) values ($1, $2, true, now())`,
      [EVENT, id],
    );
    const channel = (columns: string) =>
      isTold(`update community.chat_channel set ${columns} where id = $1`, [EVENT], `channel:chat:${EVENT}`);
    expect(await channel(`event_audience = 'members', event_away = false`)).toBe(false);
    expect(await channel(`event_audience = 'staff'`)).toBe(true);
    expect(await channel('event_away = true')).toBe(true);
    expect(await channel('event_away = false')).toBe(false);
    const forgotten = 'delete from community.event_seat where member_id = $1';
    expect(await isTold(forgotten, [id], `channel:chat:${EVENT}`)).toBe(true);
    expect(await isTold(forgotten, [id], `channel:chat:${EVENT}`)).toBe(false);
  });
});
