import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ForumDatabase, forumDatabase } from '../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute, type TopicRow } from '../../support/forum-rows.ts';

let database: ForumDatabase;
let ear: pg.Client;
let author: MemberRow;
let category: CategoryRow;
let other: CategoryRow;
let heard: string[] = [];

beforeAll(async () => {
  database = await forumDatabase();
  author = await database.rows.member('Lea');
  category = await database.rows.category('art');
  other = await database.rows.category('droit');
  ear = new pg.Client({ connectionString: database.pool.options.connectionString });
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await ear.query('listen changes');
});
afterAll(async () => {
  await ear.end();
  await database.close();
});

const aTopic = () => database.rows.topic(category, author, { title: 'How do I declare royalties?' });
const change = (text: string, params: readonly unknown[]) => database.pool.query(text, [...params]);
const topicRow = async ({ id }: TopicRow) =>
  (await database.pool.query('select * from community.topic where id = $1', [id])).rows[0];

/** What one statement tells. */
async function toldOf(text: string, params: readonly unknown[]): Promise<string[]> {
  await untilHeard('before');
  heard = [];
  await change(text, params);
  await untilHeard('after');
  return heard.filter((tag) => tag !== 'after').toSorted();
}

async function untilHeard(tag: string): Promise<void> {
  await change(`select pg_notify('changes', $1)`, [tag]);
  for (let tries = 0; tries < 200 && !heard.includes(tag); tries++) await sleep(5);
}

describe('a statement tells', () => {
  it('a topic that it changes, and its title where lists show it otherwise', async () => {
    const { id } = await aTopic();
    const set = (columns: string) => toldOf(`update community.topic set ${columns} where id = $1`, [id]);
    const alone = ['forum', `topic:${id}`];
    expect(await set(`reply_count = reply_count + 1, last_activity_at = now()`)).toEqual(alone);
    for (const listed of [
      `title = 'Another'`,
      `slug = 'another'`,
      `kind = 'discussion'`,
      `status = 'closed'`,
      `solved = true`,
      `audience = 'members'`,
      `category_id = '${other.id}'`,
      `tags = '{tax}'`,
      `deleted_at = now()`,
    ])
      expect([listed, await set(listed)]).toEqual([listed, ['forum', 'titles', `topic:${id}`]]);
    expect(await set(`id = id`)).toEqual(alone);
    expect(await toldOf(`update community.topic set version = 2 where id = $1 and false`, [id])).toEqual([]);
  });

  it('each of some topics, and of more than a hundred everything', async () => {
    const topics = [await aTopic(), await aTopic()];
    const ids = topics.map(({ id }) => id);
    const each = ['forum', ...ids.map((id) => `topic:${id}`).toSorted()];
    expect(await toldOf(`update community.topic set version = 3 where id = any($1::uuid[])`, [ids])).toEqual(
      each,
    );
    expect(
      await toldOf(`update community.topic set title = 'Some' where id = $1 or id = $2 and false`, ids),
    ).toEqual(['forum', 'titles', `topic:${ids[0]}`]);
    while (topics.length <= 101) topics.push(await aTopic());
    expect(await toldOf(`update community.topic set version = 4 where title <> 'Some'`, [])).toEqual(['*']);
  });

  it('the one topic of very many posts', async () => {
    const { id } = await aTopic();
    await change(
      `insert into community.post (id, topic_id, position, author_id, source, html, plain, renderer_version, posted_at)
       select gen_random_uuid(), $1, 1 + n, $2, '', '', '', 1, now() from generate_series(1, 150) n`,
      [id, author.id],
    );
    expect(await toldOf(`update community.post set version = 2 where topic_id = $1`, [id])).toEqual([
      'forum',
      `topic:${id}`,
    ]);
  });

  it('nothing where that alone is noted for whom a post was written and where, nor of more than a hundred topics', async () => {
    const topics = [await aTopic()];
    while (topics.length <= 101) topics.push(await aTopic());
    const ids = topics.map(({ id }) => id);
    await change(
      `insert into community.post (id, topic_id, position, author_id, source, html, plain, renderer_version, posted_at)
       select gen_random_uuid(), id, 7, $2, '', '', '', 1, now() from unnest($1::uuid[]) id`,
      [ids, author.id],
    );
    const set = (columns: string, of = ids) =>
      toldOf(`update community.post set ${columns} where topic_id = any($1::uuid[]) and position = 7`, [of]);
    const one = topics[0]!.id;
    for (const noted of [
      `written_for = 'members'`,
      `written_in = '${other.id}'`,
      `written_in = null`,
      `homeward = '{"home": null, "by": {}}'`,
    ])
      expect([noted, await set(noted)]).toEqual([noted, []]);
    expect(await set(`version = 2`, [one])).toEqual(['forum', `topic:${one}`]);
    expect(await set(`topic_id = '${topics[1]!.id}', position = 8, written_for = 'staff'`, [one])).toEqual([
      'forum',
      ...[`topic:${one}`, `topic:${topics[1]!.id}`].toSorted(),
    ]);
    expect(await set(`version = 3`)).toEqual(['*']);
  });

  it('the topic of a post, and where the post moves to another one, both', async () => {
    const [here, there] = [await aTopic(), await aTopic()];
    expect(
      await toldOf(
        `insert into community.post (id, topic_id, position, author_id, source, html, plain, renderer_version, posted_at)
         values (gen_random_uuid(), $1, 2, $2, '', '', '', 1, now())`,
        [here.id, author.id],
      ),
    ).toEqual(['forum', `topic:${here.id}`]);
    expect(
      await toldOf(
        `update community.post set topic_id = $2, position = 9 where topic_id = $1 and position = 2`,
        [here.id, there.id],
      ),
    ).toEqual(['forum', ...[`topic:${here.id}`, `topic:${there.id}`].toSorted()]);
  });
});

describe('a topic keeps', () => {
  it('what filters ask of it, whatever of it changes', async () => {
    const topic = await aTopic();
    let known = (await topicRow(topic)).facets;
    for (const set of [
      `kind = 'discussion'`,
      `status = 'closed'`,
      `solved = true`,
      `reply_count = 1`,
      `official = 'authored'`,
      `also_validated = true`,
      `category_id = '${other.id}'`,
      `tags = '{tax}'`,
      `branches = '{art}'`,
    ]) {
      await change(`update community.topic set ${set} where id = $1`, [topic.id]);
      const { facets, made } = await facetsOf(topic);
      expect([set, facets]).toEqual([set, made]);
      expect([set, facets]).not.toEqual([set, known]);
      known = facets;
    }
    await change(`update community.topic set reply_count = 2, facets = 'of somebody' where id = $1`, [
      topic.id,
    ]);
    expect((await facetsOf(topic)).facets).toBe(known);
  });

  it('when its content last changed: by activity, by a choice, by its withdrawal, and never back', async () => {
    const topic = await aTopic();
    const changedAt = async (set: string, ...params: unknown[]) => {
      await change(`update community.topic set ${set} where id = $1`, [topic.id, ...params]);
      return (await topicRow(topic)).content_changed_at;
    };
    const choice = (at: Date, withdrawnAt: Date | null) => JSON.stringify([{ at, withdrawnAt }]);
    expect(await changedAt(`last_activity_at = $2`, minute(600))).toEqual(minute(600));
    expect(await changedAt(`acceptances = $2`, choice(minute(700), null))).toEqual(minute(700));
    expect(await changedAt(`last_activity_at = $2`, minute(650))).toEqual(minute(700));
    expect(await changedAt(`acceptances = $2`, choice(minute(700), minute(800)))).toEqual(minute(800));
    expect(await changedAt(`acceptances = '[]', last_activity_at = $2`, minute(10))).toEqual(minute(800));
    expect(await changedAt(`last_activity_at = $2`, minute(900))).toEqual(minute(900));
  });
});

const facetsOf = async ({ id }: TopicRow): Promise<{ facets: string; made: string }> =>
  (
    await database.pool.query(
      `select facets, community.facets_of(kind, status, solved, reply_count, official, also_validated, category_id, tags, branches) as made
       from community.topic where id = $1`,
      [id],
    )
  ).rows[0];
