import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotSealedHere } from '#infrastructure/platform/sealing/sealed-box';
import { DatabaseKey } from '#infrastructure/platform/persistence/database-key';
import { readyKeptKeys } from '#interfaces/composition/kept-keys';
import { StoredKeyDigests } from '#infrastructure/platform/sealing/stored-key-digests';
import { HmacDigests } from '#infrastructure/platform/sealing/hmac-digests';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

const filled = (fill: number) => new Uint8Array(32).fill(fill);

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

it('the key of webhooks stands sealed once it was used, and seals what it sealed before', async () => {
  const former = await new DatabaseKey(house.sql, 'site.webhook_key').hmac('x');
  const box = new SealedBox([filled(9)]);
  const key = () => new DatabaseKey(house.sql, 'site.webhook_key', box);
  expect(await key().hmac('x')).toEqual(former);
  const [row] = await house.sql.rows<{ key: Buffer | null; sealed: string | null }>(
    'select key, sealed from site.webhook_key',
  );
  expect([row!.key, row!.sealed?.startsWith('s1.')]).toEqual([null, true]);
  expect(await key().hmac('x')).toEqual(former);
  const another = new SealedBox([filled(8)]);
  await expect(new DatabaseKey(house.sql, 'site.webhook_key', another).hmac('x')).rejects.toThrow(
    NotSealedHere,
  );
  const changed = new SealedBox([filled(8), filled(9)]);
  expect(await new DatabaseKey(house.sql, 'site.webhook_key', changed).hmac('x')).toEqual(former);
  expect(await new DatabaseKey(house.sql, 'site.webhook_key', another).hmac('x')).toEqual(former);
});

const marksOf = (...fills: readonly [number, ...number[]]) => {
  const [first, ...others] = [filled(fills[0]), ...fills.slice(1).map(filled)];
  return new StoredKeyDigests(house.sql, new SealedBox([first, ...others]), first);
};

it('keys that a start found are opened by the next, which knows the former sealing key no more, whoever used them', async () => {
  const webhooks = (box: SealedBox) => new DatabaseKey(house.sql, 'site.webhook_key', box).hmac('x');
  const mark = (marks: StoredKeyDigests) => marks.digest('203.0.113.7', 'a network');
  const troubles: Error[] = [];
  const start = (...fills: readonly [number, ...number[]]) =>
    readyKeptKeys(
      { sql: house.sql, sealing: new SealedBox(fills.map(filled)), lastingDigests: marksOf(...fills) },
      (error) => troubles.push(error),
    );
  await house.sql.rows('update platform.mark_key set sealed = null');
  const former = [
    await webhooks(new SealedBox([filled(4), filled(8)])),
    new HmacDigests([filled(4)]).digest('203.0.113.7', 'a network'),
  ];
  await start(4);
  await start(3, 4);
  await start(3);
  expect(troubles).toEqual([]);
  expect([await webhooks(new SealedBox([filled(3)])), await mark(marksOf(3))]).toEqual(former);
  await start(2);
  expect(troubles).toHaveLength(1);
  await webhooks(new SealedBox([filled(8), filled(3)]));
  await house.sql.rows('update platform.mark_key set sealed = null');
});

describe('marks that last', () => {
  const mark = (marks: StoredKeyDigests) => marks.digest('203.0.113.7', 'a network');

  it('are those of the key that sealed first, also of processes that begin at once, and stay when another seals', async () => {
    const before = new HmacDigests([filled(1)]).digest('203.0.113.7', 'a network');
    expect(await Promise.all([mark(marksOf(1)), mark(marksOf(1)), mark(marksOf(1))])).toEqual(
      Array(3).fill(before),
    );
    expect(await mark(marksOf(2, 1))).toBe(before);
    expect(await mark(marksOf(2))).toBe(before);
    expect(await mark(marksOf(3, 2))).toBe(before);
    const [row] = await house.sql.rows('select key, sealed like $1 as sealed from platform.mark_key', [
      's1.%',
    ]);
    expect(row).toEqual({ key: null, sealed: true });
  });

  it('are others where nothing opens what they were made by, until somebody does again', async () => {
    const former = await mark(marksOf(5));
    const anew = await mark(marksOf(6));
    expect(anew).not.toBe(former);
    expect([await mark(marksOf(6)), await mark(marksOf(5))]).toEqual([anew, former]);
    await house.sql.rows(`update platform.mark_key set sealed = 's1.lost.x'`);
    expect(await mark(marksOf(6))).toBe(anew);
  });
});
