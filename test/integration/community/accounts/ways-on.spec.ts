import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResendConfirmation } from '#application/community/accounts/resend-confirmation';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import type { WayId } from '#domain/community/accounts/way-on';
import type { MemberId } from '#domain/shared/id';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { SqlWaysOn } from '#infrastructure/community/accounts/ways-on.sql';
import { codeOf } from '../../../support/refusal.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  OTHER_PASSWORD,
  registration,
  saidAnew,
  signInBy,
  waitingForLock,
} from './accounts-house.ts';

const REPLY = '/sujets/contrat-d-edition-12?page=2#repondre';
const ASK = '/questions/nouvelle';
const DAY = 24 * 3600_000;

let house: House;
let people = 0;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
beforeEach(async () => {
  await house.settle();
  house.mails.length = 0;
});

const register = async (onward?: string): Promise<string> => {
  const email = `voie${++people}@example.org`;
  const form = registration(`Voyage ${people}`, email);
  await house.get(RegisterMember).execute({ ...form, network: email, onward });
  await house.settle();
  return email;
};
const resend = async (email: string, onward?: string): Promise<void> => {
  await house.get(ResendConfirmation).execute({ email, network: email, onward });
  await house.settle();
};
const askReset = async (email: string, onward?: string): Promise<void> => {
  await house.get(RequestPasswordReset).execute({ email, network: email, onward });
  await house.settle();
};
const confirm = async (link = house.linkIn('confirm-email')) =>
  (await house.get(ConfirmEmail).execute(confirmBy(link))).onward;
const reset = async (token = house.linkIn('reset-password')) => {
  const anew = saidAnew(`Voyage repris ${(people += 1)}`);
  const command = { token, password: OTHER_PASSWORD, network: token, anew };
  return (await house.get(ResetPassword).execute(command)).onward;
};
const kept = async () =>
  (await house.sql.row<{ n: number }>('select count(*)::int as n from community.way_on'))!.n;

it('where somebody was going waits for the mail to be followed, and is gone then', async () => {
  await register(REPLY);
  expect(house.mails.every((mail) => !JSON.stringify(mail).includes('contrat'))).toBe(true);
  expect(await confirm()).toBe(REPLY);
  expect(await kept()).toBe(0);
});

it('the mail that is asked for again leads there too, or where they were going by then', async () => {
  const email = await register(REPLY);
  await resend(email);
  expect(await confirm()).toBe(REPLY);
  const other = await register(REPLY);
  await resend(other, ASK);
  expect(await confirm()).toBe(ASK);
});

it('a password that is chosen anew leads there, of who had signed up and of who has an account', async () => {
  const email = await register(REPLY);
  await askReset(email, REPLY);
  expect(await reset()).toBe(REPLY);
  await askReset(email, ASK);
  expect(await reset()).toBe(ASK);
  await askReset(email);
  expect(await reset()).toBeNull();
});

it('whoever asks for a letter of another leads them nowhere but by that letter', async () => {
  const email = await register(REPLY);
  const own = house.linkIn('confirm-email');
  await resend(email, ASK);
  expect(await confirm(own)).toBe(REPLY);
  await askReset(email, REPLY);
  const asked = house.linkIn('reset-password');
  await askReset(email, ASK);
  expect(await reset(asked)).toBe(REPLY);
  expect(await kept()).toBe(0);
});

it('who signed up with the address of another leads them nowhere when they choose a password', async () => {
  const email = await register(ASK);
  await askReset(email);
  expect(await reset()).toBeNull();
});

it('no address that holds a key is kept, whoever was going there', async () => {
  const email = await register('/decisions/2026-12?cle=s1.4f2a');
  await resend(email, '/invitation/Zb3xK9mQ2vR7tY1wP5sD8fG4hJ6kL0aCnBqEuIoXrTy');
  await askReset(email, '/mot-de-passe/nouveau?jeton=abc');
  expect(await kept()).toBe(0);
  const told = await house.sql.rows('select payload from platform.outbox');
  expect(JSON.stringify(told)).not.toMatch(/decisions|invitation\/|jeton/);
});

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  `/${'a'.repeat(2_001)}`,
])('nobody is led to %s', async (foreign) => {
  await register(foreign);
  expect(await kept()).toBe(0);
  expect(await confirm()).toBeNull();
});

it('the newest sign-up with an address is whose way it is', async () => {
  const email = await register(REPLY);
  const again = registration(`Voyage ${++people}`, email);
  await house.get(RegisterMember).execute({ ...again, network: 'other' });
  await house.settle();
  expect(await kept()).toBe(0);
  expect(await confirm()).toBeNull();
});

it('who tries to sign up with the address of a member changes nothing of theirs', async () => {
  const email = await register();
  await confirm();
  await house.get(RegisterMember).execute({
    ...registration(`Voyage ${++people}`, email),
    network: 'other',
    onward: REPLY,
  });
  expect(await kept()).toBe(0);
});

it('letters that are asked for again and again keep the newest twenty ways, and that of the sign-up', async () => {
  await register(REPLY);
  const ways = new SqlWaysOn(house.sql);
  const { memberId } = (await house.sql.row<{ memberId: MemberId }>(
    'select member_id as "memberId" from community.way_on',
  ))!;
  const [begun, asked] = [house.clock.at, Array.from({ length: 23 }, (_, nth) => nth)];
  for (const nth of asked) {
    const way = { id: randomUUID() as WayId, path: `/sujets/demande-${nth}`, isOfSignUp: false };
    await ways.keep(memberId, way, new Date(begun.getTime() + 8 * DAY + nth));
  }
  const paths = (await ways.takeAll(memberId, begun)).map(({ path }) => path);
  expect(paths.sort()).toEqual([REPLY, ...asked.slice(3).map((nth) => `/sujets/demande-${nth}`)].sort());
});

it('is kept for a week, and goes with who never confirmed', async () => {
  const email = await register(REPLY);
  const begun = house.clock.at;
  house.clock.at = new Date(begun.getTime() + 7 * DAY);
  await askReset(email);
  expect(await reset()).toBeNull();
  await register(REPLY);
  house.clock.at = new Date(begun.getTime() + 14 * DAY + 1);
  await house.get(SESSIONS).forgetDead(house.clock.at);
  expect(await kept()).toBe(0);
  await register(REPLY);
  house.clock.at = new Date(begun.getTime() + 21 * DAY + 2);
  await house.get(ForgetUnconfirmed).execute();
  expect(await kept()).toBe(0);
});

describe('whoever waits for the confirmation of a sign-up and gives another address', () => {
  /** @returns the links of both letters */
  async function bothLinks(onward?: string) {
    const email = await register(onward);
    const { secret } = await house.get(SignIn).execute({ ...signInBy(email), network: email });
    const { actor, session } = await house.get(ResolveSession).execute(secret);
    const wanted = `autre-${email}`;
    await house.get(RequestEmailChange).execute({ actor, session, email: wanted });
    await house.settle();
    const [first, other] = [house.linkIn('confirm-email'), house.linkIn('confirm-new-email')];
    return { email, wanted, first, other, memberId: actor.mustBeMember() };
  }
  const [CONFIRMED, CHANGED] = ['community.email-confirmed.v1', 'community.email-changed.v1'];
  const changeBy = (token: string) =>
    house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
  const factsOf = async (memberId: MemberId) => {
    const told = await house.sql.rows<{ name: string }>(
      `select payload ->> 'name' as name from platform.outbox
       where payload ->> 'memberId' = $1 and payload ->> 'name' = any($2) order by position`,
      [memberId, [CONFIRMED, CHANGED]],
    );
    return told.map(({ name }) => name);
  };

  it('is led where they were going by the letter to that one too, and the first address is told nothing', async () => {
    const { email, wanted, other } = await bothLinks(REPLY);
    house.mails.length = 0;
    expect(await changeBy(other)).toEqual({ onward: REPLY });
    expect(await kept()).toBe(0);
    await house.settle();
    expect(house.mails.map(({ to }) => to)).not.toContain(email);
    const signIn = (by: string) => codeOf(house.get(SignIn).execute(signInBy(by)));
    expect(await signIn(wanted)).toBeNull();
    expect(await signIn(email)).toBe('community.wrong-credentials');
  });

  it('is led nowhere by a change once the account is confirmed, and what they asked for since is kept', async () => {
    const { email, first, other } = await bothLinks(REPLY);
    await confirm(first);
    await askReset(email, ASK);
    expect(await changeBy(other)).toEqual({ onward: null });
    expect(await kept()).toBe(1);
    await house.sql.rows('delete from community.way_on');
  });

  it.each([
    { comes: 'the new address', changesFirst: true, facts: [CONFIRMED] },
    { comes: 'the first one', changesFirst: false, facts: [CONFIRMED, CHANGED] },
  ])('is confirmed once where both links are opened at once and $comes comes first', async (line) => {
    const { first, other, memberId } = await bothLinks();
    const holder = await house.pool.connect();
    await holder.query('begin');
    await holder.query('select from community.account where member_id = $1 for update', [memberId]);
    const byFirst = () => codeOf(confirm(first));
    const byOther = () => codeOf(changeBy(other));
    const [former, latter] = line.changesFirst ? [byOther, byFirst] : [byFirst, byOther];
    const came = [former()];
    await waitingForLock(house);
    came.push(latter());
    await waitingForLock(house, 2);
    await holder.query('commit');
    holder.release();
    expect(await Promise.all(came)).toEqual([null, line.changesFirst ? 'community.link-spent' : null]);
    expect(await factsOf(memberId)).toEqual(line.facts);
  });
});
