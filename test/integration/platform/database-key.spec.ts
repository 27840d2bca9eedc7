import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DatabaseKey } from '#infrastructure/platform/persistence/database-key';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

it('the key of webhooks stands sealed once it was used, and seals what it sealed before', async () => {
  const former = await new DatabaseKey(house.sql, 'site.webhook_key').seal('x');
  const box = new SealedBox([new Uint8Array(32).fill(9)]);
  const key = () => new DatabaseKey(house.sql, 'site.webhook_key', box);
  expect(await key().seal('x')).toEqual(former);
  const [row] = await house.sql.rows<{ key: Buffer | null; sealed: string | null }>(
    'select key, sealed from site.webhook_key',
  );
  expect([row!.key, row!.sealed?.startsWith('s1.')]).toEqual([null, true]);
  expect(await key().seal('x')).toEqual(former);
  const another = new SealedBox([new Uint8Array(32).fill(8)]);
  await expect(new DatabaseKey(house.sql, 'site.webhook_key', another).seal('x')).rejects.toThrow();
});
