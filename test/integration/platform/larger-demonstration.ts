import type pg from 'pg';
import { manyRows } from '../../support/many-rows.ts';
import type { Pieces } from './reads-of-the-house.ts';

const MINUTES = `now() - n * interval '7 minutes'`;
const NEW = `gen_random_uuid()`;

/** So much of everything that a plan for a table differs from one for a handful of rows. */
export async function makeLarger(pool: pg.Pool): Promise<void> {
  // Nothing hears of it, nor is anything told because of it.
  await pool.query(`set session_replication_role = replica`);
  await pool.query(`set statement_timeout = 0`);
  const copy = (table: string, most: number, own: Readonly<Record<string, string>>, from?: string) =>
    manyRows(pool, table, { most, own, ...(from && { from }) });
  await copy('community.member', 2_000, {
    id: NEW,
    handle: `'copy' || n`,
    skeleton: `'copy' || n`,
    pseudonym: `r.pseudonym || n`,
  });
  await copy('community.topic', 3_000, {
    id: NEW,
    number: '100000 + n',
    last_activity_at: MINUTES,
    pinned_until: 'null',
  });
  await copy('community.post', 6_000, {
    id: NEW,
    topic_id: `(select id from community.topic where number = 100000 + n % 3000 + 1)`,
    position: '1 + (n - 1) / 3000',
    posted_at: MINUTES,
    reply_to: 'null',
  });
  const me = `(select member_id from community.account where email = 'membre@demo.test')`;
  await pool.query(`insert into community.topic_follow (member_id, topic_id, level, since)
    select m.id, t.id, 'watching', now() from (select id, row_number() over (order by id) as n from community.member) m
    join community.topic t on t.number between 100000 + (m.n % 500) * 10 and 100000 + (m.n % 500) * 10 + 5 on conflict do nothing`);
  await pool.query(`insert into community.read_position (member_id, topic_id, position, read_at)
    select member_id, topic_id, 1, now() from community.topic_follow on conflict do nothing`);
  await pool.query(`insert into community.topic_follow (member_id, topic_id, level, since)
    select ${me}, id, 'watching', now() from community.topic where number % 100 = 7 on conflict do nothing`);
  await pool.query(`insert into community.bookmark (member_id, post_id, note, kept_at)
    select m.id, p.id, '', now() - p.n * interval '1 minute' from (select id, row_number() over (order by id) as n from community.member) m
    join (select id, row_number() over (order by id) as n from community.post) p on p.n % 3000 = m.n % 3000 on conflict do nothing`);
  await pool.query(`insert into community.bookmark (member_id, post_id, note, kept_at)
    select ${me}, id, '', posted_at from community.post limit 60 on conflict do nothing`);
  await copy(
    'community.notification',
    6_000,
    {
      id: NEW,
      cause: NEW,
      told_at: MINUTES,
      member_id: `(select id from community.member where handle = 'copy' || n % 2000 + 1)`,
    },
    `r.topic_id is not null`,
  );
  await copy(
    'community.notification',
    300,
    {
      id: NEW,
      cause: NEW,
      told_at: MINUTES,
      member_id: me,
      topic_id: `(select id from community.topic where number = 100000 + n)`,
      post_id: 'null',
    },
    `r.topic_id is not null`,
  );
  await copy(
    'community.chat_message',
    4_000,
    {
      id: NEW,
      client_id: NEW,
      position: '1000 + n',
      change: '1000 + n',
      written_at: MINUTES,
      reply_to: 'null',
    },
    `r.channel_id in (select id from community.chat_channel where kind = 'public')`,
  );
  await copy('engagement.idea', 300, { id: NEW, number: '10000 + n', proposed_at: MINUTES });
  await pool.query(`insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
    select i.id, m.id, null, now() - m.n * interval '1 hour' from engagement.idea i
    join (select id, row_number() over (order by id) as n from community.member) m on m.n % 200 = i.number % 200 on conflict do nothing`);
  await copy('engagement.idea_comment', 1_000, { id: NEW, written_at: MINUTES });
  await copy('events.gathering', 300, {
    id: NEW,
    number: '10000 + n',
    code: `r.code || n`,
    starts_at: `now() + (n - 150) * interval '1 day'`,
    ends_at: `now() + (n - 150) * interval '1 day' + interval '1 hour'`,
  });
  await pool.query(`insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool)
    select ${NEW}, g.id, m.n, m.id, now(), 1000 + m.n, 'confirmed', 'open' from events.gathering g
    join (select id, row_number() over (order by id) as n from community.member) m on m.n % 100 = g.number % 100 on conflict do nothing`);
  await copy('engagement.service_review', 1_000, { id: NEW, posted_at: MINUTES, author_id: NEW });
  await copy('engagement.line', 6_000, {
    source: `${NEW}::text`,
    at: MINUTES,
    member_id: `(select id from community.member where handle = 'copy' || n % 2000 + 1)`,
  });
  await copy('moderation.review_item', 1_000, { id: NEW, target_id: `${NEW}::text` });
  await pool.query('reset session_replication_role');
  await pool.query('analyze');
}

/** The same ones in every demonstration, as far as they have an order. */
export async function piecesIn(pool: pg.Pool): Promise<Pieces> {
  const one = async <Row extends pg.QueryResultRow>(text: string): Promise<Row> =>
    (await pool.query<Row>(text)).rows[0]!;
  const id = async (text: string) => (await one<{ id: string }>(text)).id;
  return {
    topic: await one<Pieces['topic']>(
      `select id, number::int from community.topic where audience = 'public' and reply_count > 3 and deleted_at is null order by number limit 1`,
    ),
    post: await id(
      `select p.id from community.post p join community.topic t on t.id = p.topic_id where t.audience = 'public' and p.deleted_at is null order by t.number, p.position limit 1`,
    ),
    category: await id(
      `select id from community.category c where audience = 'public' and not exists (select from community.category i where i.parent_id = c.id) order by slug limit 1`,
    ),
    parent: await id(
      `select id from community.category c where audience = 'public' and exists (select from community.category i where i.parent_id = c.id) order by slug limit 1`,
    ),
    tag: (
      await one<{ tag: string }>(
        `select unnest(tags) as tag from community.topic group by 1 order by count(*) desc limit 1`,
      )
    ).tag,
    member: await one<Pieces['member']>(
      `select m.id, handle from community.member m join community.post p on p.author_id = m.id where m.status = 'active' and m.role = 'member' group by m.id order by count(*) desc limit 1`,
    ),
    channel: await id(
      `select c.id from community.chat_channel c join community.chat_message m on m.channel_id = c.id where kind = 'public' group by c.id order by count(*) desc limit 1`,
    ),
    message: await id(
      `select m.id from community.chat_message m join community.chat_channel c on c.id = m.channel_id where c.kind = 'public' and standing = 'published' limit 1`,
    ),
    idea: await one<Pieces['topic']>(
      `select id, number from engagement.idea where standing = 'published' order by number limit 1`,
    ),
    event: await one<Pieces['event']>(
      `select id, number from events.gathering where audience = 'public' and state = 'published' order by number limit 1`,
    ),
    poll: (await one<{ slug: string }>(`select slug from engagement.poll order by opened_at limit 1`)).slug,
    service: await id(`select id from engagement.service order by slug limit 1`),
    trial: await id(`select id from engagement.trial where state <> 'draft' order by slug limit 1`),
    survey: (
      await one<{ slug: string }>(
        `select slug from engagement.survey where opened_at is not null order by slug limit 1`,
      )
    ).slug,
    group: (
      await one<{ slug: string }>(
        `select slug from moderation.member_group where membership = 'open' limit 1`,
      )
    ).slug,
    reviewItem: await id(`select id from moderation.review_item order by number limit 1`),
  };
}
