import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { CONNECTIONS_BESIDE } from '#infrastructure/platform/persistence/connections';

const { queue, realtime, throttle, relay, outboxBell, changeBell } = CONNECTIONS_BESIDE;
const onRedis = queue + realtime + throttle;
const all = Object.values(CONNECTIONS_BESIDE).reduce((sum, one) => sum + one, 0);

it.each([
  ['one process for all', false, 20 + all],
  ['one process for all', true, 20 + all - onRedis],
  ['`PROCESS=web`', false, 20 + all - relay - outboxBell],
  ['`PROCESS=web`', true, 20 + changeBell],
  ['`PROCESS=worker`', false, 20 + all - changeBell],
  ['`PROCESS=worker`', true, 20 + relay + outboxBell],
])('operators are told how many connections %s opens (on Redis: %s): %d', (which, redis, most) => {
  const row = operations().find((line) => line.startsWith(`| ${which} `));
  expect(row?.split('|').map((cell) => cell.trim())[redis ? 3 : 2]).toBe(String(most));
});

it('nothing else in the house opens connections to the database that stay', () => {
  const opens = /new (?:pg\.)?(?:Pool|PatientPool|Client|MikroORM)\(/;
  const found = sources('src').filter((file) => opens.test(fs.readFileSync(file, 'utf8')));
  expect(found.map((file) => path.basename(file)).sort()).toEqual([
    // For as long as migrations take.
    'migrate.ts',
    'orm.ts',
    'outbox-relay.ts',
    // Each that listens is counted by itself.
    'postgres-listener.ts',
    'postgres-throttle.ts',
    'queue-backend.ts',
    'realtime-backend.ts',
  ]);
});

const operations = (): readonly string[] => fs.readFileSync('docs/operations.md', 'utf8').split('\n');

const sources = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));
