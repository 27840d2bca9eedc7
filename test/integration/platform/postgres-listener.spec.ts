import net from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { PostgresListener } from '#infrastructure/platform/persistence/postgres-listener';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(60_000);
let fresh: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});

const opened: PostgresListener[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

/** What a listener on a channel of the test is told of. */
function listenTo(channel: string, url = fresh.url) {
  const heard: string[] = [];
  const troubles: Error[] = [];
  const listener = new PostgresListener(
    url,
    channel,
    {
      told: (payload) => heard.push(payload),
      hears: () => heard.push('(hears)'),
      deaf: () => heard.push('(deaf)'),
    },
    (error) => troubles.push(error),
    { pulseMs: 100 },
  );
  opened.push(listener);
  listener.start();
  return { listener, heard, troubles };
}
const say = (channel: string, payload: string) => pool.query('select pg_notify($1, $2)', [channel, payload]);

it('hears what is told on its channel alone, and says when it hears nothing', async () => {
  const { listener, heard, troubles } = listenTo('one');
  await until(async () => heard.includes('(hears)'));
  await say('another', 'elsewhere');
  await say('one', 'here');
  await until(async () => heard.includes('here'));
  await listener.close();
  await say('one', 'too late');
  expect([heard, troubles]).toEqual([['(hears)', 'here', '(deaf)'], []]);
});

it('hears again once its line was cut', async () => {
  const { listener, heard } = listenTo('cut');
  await until(async () => heard.includes('(hears)'));
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen cut' or query = 'select 1'`,
  );
  await until(async () => heard.filter((one) => one === '(hears)').length === 2);
  expect(heard.slice(0, 3)).toEqual(['(hears)', '(deaf)', '(hears)']);
  await say('cut', 'again');
  await until(async () => heard.includes('again'));
  await listener.close();
});

it('finds out that its line is dead though nobody hung up, and takes another one', async () => {
  const { port, hostname, searchParams } = new URL(fresh.url);
  const folder = searchParams.get('host');
  const sockets: net.Socket[] = [];
  const between = net.createServer((near) => {
    const far = folder ? net.connect(`${folder}/.s.PGSQL.${port}`) : net.connect(Number(port), hostname);
    sockets.push(near, far);
    near.pipe(far).pipe(near);
    for (const one of [near, far]) one.on('error', () => {});
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(fresh.url);
  url.port = String((between.address() as net.AddressInfo).port);
  url.hostname = '127.0.0.1';
  url.searchParams.delete('host');
  const { listener, heard } = listenTo('dead', url.href);
  await until(async () => heard.includes('(hears)'));
  for (const one of sockets) one.unpipe().pause();
  await until(async () => heard.filter((one) => one === '(hears)').length === 2);
  expect(heard.slice(0, 2)).toEqual(['(hears)', '(deaf)']);
  await say('dead', 'on the other one');
  await until(async () => heard.includes('on the other one'));
  await listener.close();
  for (const one of sockets) one.destroy();
  between.close();
});
