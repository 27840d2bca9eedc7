import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { migration243KeyedVisitors } from '#infrastructure/platform/persistence/migrations/243-keyed-visitors';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const print = (text: string) => createHash('sha256').update(text).digest('hex');
const network = (text: string) => `network:${print(text)}`;
const mailbox = (text: string) => `mail:${print(text)}`;

it('what visitors reported under without a key goes, and who shared it still does', async () => {
  const member = randomUUID();
  const keys = [
    network('192.0.2'),
    `${network('192.0.2')}/${mailbox('lou@example.org')}`,
    `${network('198.51.100')}/${mailbox('lou@example.org')}`,
    mailbox('lou@example.org'),
    'forgotten:1',
    `member:${member}`,
  ];
  await client.query('begin; set local session_replication_role = replica');
  for (const [index, key] of keys.entries())
    await client.query(
      `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason,
         explanation, reporter_id, reporter_key, language, score, filed_at, status)
       values (gen_random_uuid(), $1, gen_random_uuid(), 'post', '1', '', '', '', '', '', $2, $3, 'fr', '{}', now(), 'open')`,
      [`R${index}`, index === 5 ? member : null, key],
    );
  await client.query(migration243KeyedVisitors.sql);
  await client.query('commit');
  const { rows } = await client.query<{ key: string }>(
    'select reporter_key as key from moderation.report order by number',
  );
  const parts = rows.map(({ key }) => key.split('/'));
  expect(rows.map(({ key }) => key).join()).not.toMatch(/[0-9a-f]{64}/);
  expect(parts.map((all) => all.map((part) => part.split(':')[0]))).toEqual([
    ['network'],
    ['network', 'mail'],
    ['network', 'mail'],
    ['mail'],
    ['forgotten'],
    ['member'],
  ]);
  expect(parts[1]![0]).toBe(parts[0]![0]);
  expect(parts[2]![0]).not.toBe(parts[0]![0]);
  expect([parts[2]![1], parts[3]![0]]).toEqual([parts[1]![1], parts[1]![1]]);
  expect([parts[4], parts[5]]).toEqual([['forgotten:1'], [`member:${member}`]]);
});
