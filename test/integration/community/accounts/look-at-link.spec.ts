import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { LookAtLink } from '#application/community/accounts/look-at-link';
import { RegisterMember } from '#application/community/accounts/register-member';
import { confirmBy, type House, openHouse, registration } from './accounts-house.ts';

const DAY = 24 * 3600_000;

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

const looked = (token: string, purpose: 'confirm-email' | 'reset-password' = 'confirm-email') =>
  house.get(LookAtLink).execute({ token, purpose });
async function linkOf(name: string): Promise<string> {
  await house.get(RegisterMember).execute(registration(name, `${name}@example.org`));
  await house.settle();
  return house.linkIn('confirm-email');
}

it('a link works until it is used, and looking at it uses nothing', async () => {
  const link = await linkOf('ada');
  expect(await looked(link)).toBe(true);
  expect(await looked(link)).toBe(true);
  expect(await looked(link, 'reset-password')).toBe(false);
  await house.get(ConfirmEmail).execute(confirmBy(link));
  expect(await looked(link)).toBe(false);
});

it('works no longer once it is too old, and one that never was says no more than that', async () => {
  const link = await linkOf('bea');
  house.wait(DAY);
  expect(await looked(link)).toBe(false);
  expect(await looked('never-was')).toBe(false);
});
