import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SharePicture } from '#application/site/sharing/share-picture';
import { SweepSharePictures } from '#application/site/sharing/sweep-share-pictures';
import { SqlPaintedPictures } from '#infrastructure/site/sharing/sql-painted-pictures';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { EmptyHouse } from '../seed/empty-house.ts';
import { AT_ONCE, NO_LIMIT } from '../../support/stand-ins.ts';

const DAY = 86_400_000;
const look = { paper: '#ffffff', ink: '#000000', muted: '#444444', brand: '#00aa00', logo: null };
const card = { organisation: 'O', community: 'C', title: 'T', category: null, photo: null, look };
const stored = new Map<string, Uint8Array>();
let house: EmptyHouse;
let now: Date;
let painted = 0;
let share: SharePicture;
let sweep: SweepSharePictures;

beforeAll(async () => {
  house = await EmptyHouse.open();
  now = new Date('2026-03-01T08:00:00Z');
  const clock = { now: () => now };
  const files = {
    put: async (key: string, { bytes }: { bytes: Uint8Array }) => void stored.set(key, bytes),
    get: async (key: string) => {
      const bytes = stored.get(key);
      return bytes ? { bytes, contentType: 'image/png' } : null;
    },
    delete: async (key: string) => void stored.delete(key),
  };
  const painter = { paint: async () => new Uint8Array([(painted += 1)]) };
  const pictures = new SqlPaintedPictures(house.database.sql);
  share = new SharePicture(painter, files, NO_LIMIT, pictures, clock);
  sweep = new SweepSharePictures(pictures, files, clock, AT_ONCE);
});
afterAll(() => house.close());

it('a picture is painted once, removed when it is old, and painted again for whoever still shares it', async () => {
  await share.execute(card, 'a'.repeat(16), 'here');
  await share.execute(card, 'a'.repeat(16), 'here');
  expect([painted, stored.size]).toEqual([1, 1]);
  now = new Date(now.getTime() + 80 * DAY);
  await share.execute(card, 'b'.repeat(16), 'here');
  expect(await sweep.execute()).toBe(0);
  now = new Date(now.getTime() + 11 * DAY);
  expect(await sweep.execute()).toBe(1);
  expect([...stored.keys()]).toEqual([`shares/${'b'.repeat(16)}.png`]);
  await share.execute(card, 'a'.repeat(16), 'here');
  expect([painted, stored.size, await sweep.execute()]).toEqual([3, 2, 0]);
});

it('all that are old go, however many', async () => {
  await house.rows(
    `insert into site.painted_picture (key, painted_at) select 'shares/' || n || '.png', '2025-01-01' from generate_series(1, 450) n`,
  );
  expect(await sweep.execute()).toBe(450);
});

it('whoever asks for many from one network uses up none of what others ask for', async () => {
  const throttled = new SharePicture(
    { paint: async () => new Uint8Array([1]) },
    { put: async () => {}, get: async () => null, delete: async () => {} },
    new MemoryThrottle(),
    { add: async () => {}, oldest: async () => [], remove: async () => {} } as never,
    { now: () => now },
  );
  const ask = (number: number, network: string) =>
    throttled.execute(card, number.toString(16).padStart(16, '0'), network).then(
      () => 'painted',
      ({ code }: { code: string }) => code,
    );
  const greedy = [];
  for (let number = 0; number < 100; number += 1) greedy.push(await ask(number, 'greedy'));
  expect(greedy.filter((one) => one === 'painted')).toHaveLength(20);
  expect(greedy.at(-1)).toBe('access.too-many-tries');
  expect(await ask(200, 'elsewhere')).toBe('painted');
});

it('many who ask together for one new picture have it painted once, and those of one network are counted once', async () => {
  const kept = new Map<string, { bytes: Uint8Array; contentType: string }>();
  const hits: string[] = [];
  let paintings = 0;
  let letSlowOnesPass = () => {};
  const slow = new Promise<void>((resolve) => (letSlowOnesPass = resolve));
  const together = new SharePicture(
    { paint: async () => new Uint8Array([(paintings += 1)]) },
    {
      put: async (key, file) => void kept.set(key, file),
      get: async (key) => kept.get(key) ?? null,
      delete: async () => {},
    },
    {
      hit: async (rule, key) => {
        hits.push(`${rule.name} ${key}`);
        if (key === 'slow') await slow;
      },
      hitAll: async () => {},
      forget: async () => {},
    },
    { add: async () => {}, oldest: async () => [], remove: async () => {} } as never,
    { now: () => now },
  );
  const ask = (network: string) => together.execute(card, 'c'.repeat(16), network);
  const late = ask('slow');
  await Promise.all(Array.from({ length: 10 }, () => ask('crawlers')));
  letSlowOnesPass();
  expect(await late).toEqual(new Uint8Array([1]));
  expect(paintings).toBe(1);
  expect(hits.sort()).toEqual([
    'share-picture all',
    'share-picture-network crawlers',
    'share-picture-network slow',
  ]);
});
