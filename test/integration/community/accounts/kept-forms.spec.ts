import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import {
  FORM_KEPT_MS,
  FORMS_KEPT_MAX,
  FORMS_PER_NETWORK,
  KeepForm,
  type KeepFormCommand,
} from '#application/community/accounts/kept-forms/keep-form';
import { LetFormGo } from '#application/community/accounts/kept-forms/let-form-go';
import { TakeUpForm } from '#application/community/accounts/kept-forms/take-up-form';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import { RegisterMember } from '#application/community/accounts/register-member';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { MOST_FORMS_KEPT, MOST_FORMS_OF_ONE } from '#infrastructure/community/accounts/kept-forms.sql';
import { signedIn } from '../../../support/actors.ts';
import { confirmBy, GOOD_PASSWORD, type House, openHouse, registration, signInBy } from './accounts-house.ts';

const PATH = '/sujets/ma-premiere-facture-7';
const FIELDS = { body: 'Une réponse que j’ai mis une heure à écrire.', tags: ['factures', 'debut'] };

let house: House;
let networks = 0;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

/** A member with the session and the mark that their browser got. */
async function member(name: string) {
  await house
    .get(RegisterMember)
    .execute({ ...registration(name, `${name}@example.org`), network: `${name}-net` });
  await house.settle();
  return house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
}
const keep = (more: Partial<KeepFormCommand> = {}) =>
  house.get(KeepForm).execute({
    path: PATH,
    fields: FIELDS,
    secret: null,
    member: null,
    formerSession: null,
    mark: null,
    network: `net-${(networks += 1)}`,
    ...more,
  });
const takeUp = (secret: string | null, { memberId }: Awaited<ReturnType<typeof member>>, path = PATH) =>
  house.get(TakeUpForm).execute({ secret: secret!, memberId, path });
const rows = async () =>
  (await house.sql.row<{ n: number }>('select count(*)::int as n from community.kept_form'))!.n;

it('what was sent after the session comes back to its writer, on the page it was sent to, until it is sent', async () => {
  const ada = await member('ada');
  const secret = await keep({ formerSession: ada.secret });
  expect(await takeUp(secret, ada, '/questions/nouvelle')).toBe('elsewhere');
  expect(await takeUp(secret, ada)).toEqual({ fields: FIELDS });
  expect(await takeUp(secret, ada)).toEqual({ fields: FIELDS });
  const letGo = house.get(LetFormGo);
  expect(await letGo.execute({ secret: secret!, path: '/questions/nouvelle' })).toBe(false);
  expect(await letGo.waits(secret!)).toBe(true);
  expect(await letGo.execute({ secret: secret!, path: PATH })).toBe(true);
  expect(await letGo.waits(secret!)).toBe(false);
  expect(await takeUp(secret, ada)).toBe('gone');
});

it('goes with what was sent by the other road to the same words, whatever was asked of the page', async () => {
  const ada = await member('eda');
  const secret = await keep({ formerSession: ada.secret, path: `${PATH}?page=2` });
  const letGo = house.get(LetFormGo);
  const official = { secret: secret!, path: `${PATH}/repondre-au-nom-de` };
  expect(await letGo.execute(official)).toBe(false);
  expect(await letGo.execute({ ...official, page: '/sujets/ma-premiere-facture' })).toBe(false);
  expect(await letGo.execute({ ...official, page: PATH })).toBe(true);
  expect(await letGo.waits(secret!)).toBe(false);
});

it('what a member sent before they confirmed that it is them comes back to them alone', async () => {
  const [ivy, jon] = [await member('ivy'), await member('jon')];
  const secret = await keep({ member: ivy.memberId });
  expect(await takeUp(secret, ivy)).toEqual({ fields: FIELDS });
  expect(await takeUp(secret, jon)).toBe('gone');
});

it('is of nobody else at the same computer: known by the session, or by who signed in there last', async () => {
  const [bea, carl] = [await member('bea'), await member('carl')];
  for (const known of [{ formerSession: bea.secret }, { mark: bea.mark.text }]) {
    const secret = await keep(known);
    expect(await takeUp(secret, carl)).toBe('gone');
    expect(await takeUp(secret, bea)).toBe('gone');
    expect(await takeUp(await keep(known), bea)).toEqual({ fields: FIELDS });
  }
});

it('is kept for nobody who was never signed in here, whatever they show', async () => {
  const dora = await member('dora');
  await house.sql.rows('delete from community.kept_form');
  expect(await keep()).toBeNull();
  expect(await keep({ formerSession: 'x'.repeat(43) })).toBeNull();
  const [, ...parts] = dora.mark.text.split('.');
  for (const made of [['11111111', ...parts].join('.'), dora.mark.text.slice(0, -44)])
    expect(await keep({ mark: made })).toBeNull();
  expect(await rows()).toBe(0);
  expect(await keep({ mark: dora.mark.text })).not.toBeNull();
  await house.sql.rows('delete from community.kept_form');
});

it('takes the room of one, in however many browsers its account signed in', async () => {
  const nat = await member('nat');
  await house.sql.rows('delete from community.kept_form');
  for (let n = 0; n <= MOST_FORMS_OF_ONE; n += 1) {
    const { mark } = await house.get(SignIn).execute(signInBy('nat@example.org', GOOD_PASSWORD, 'nat-net'));
    expect(mark.text).not.toBe(nat.mark.text);
    expect(await keep({ mark: mark.text })).not.toBeNull();
  }
  expect(await rows()).toBe(MOST_FORMS_OF_ONE);
});

it('comes back to its writer whose sessions were all ended meanwhile', async () => {
  const [oda, pia] = [await member('oda'), await member('pia')];
  for (const one of [oda, pia]) await house.get(SignOutEverywhere).execute({ actor: signedIn(one.memberId) });
  const [secret, other] = [await keep({ mark: oda.mark.text }), await keep({ mark: oda.mark.text })];
  expect(await takeUp(secret, oda)).toEqual({ fields: FIELDS });
  expect(await takeUp(other, pia)).toBe('gone');
  expect(await takeUp(other, oda)).toBe('gone');
});

it('keeps the forms of several tabs, and of each the last one', async () => {
  const fay = await member('fay');
  const secret = await keep({ formerSession: fay.secret, path: '/a' });
  const same = { secret, formerSession: fay.secret };
  expect(await keep({ ...same, path: '/b' })).toBe(secret);
  expect(await keep({ ...same, path: '/a', fields: { body: 'Later' } })).toBe(secret);
  expect(await takeUp(secret, fay, '/a')).toEqual({ fields: { body: 'Later' } });
  expect(await house.get(LetFormGo).execute({ secret: secret!, path: '/a' })).toBe(false);
  expect(await takeUp(secret, fay, '/b')).toEqual({ fields: FIELDS });
  const gus = await member('gus');
  expect(await keep({ ...same, formerSession: gus.secret, path: '/c' })).not.toBe(secret);
});

it('is unreadable without the browser, ends after an hour, and is swept away', async () => {
  const hal = await member('hal');
  const secret = await keep({ formerSession: hal.secret });
  const [row] = await house.sql.rows('select * from community.kept_form order by expires_at desc limit 1');
  expect(JSON.stringify(row)).not.toMatch(/heure|factures|sujets/);
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(await takeUp('x'.repeat(43), hal)).toBe('gone');
  house.wait(FORM_KEPT_MS - 1);
  expect(await takeUp(secret, hal)).toEqual({ fields: FIELDS });
  house.wait(1);
  expect(await takeUp(secret, hal)).toBe('gone');
  expect(await rows()).toBeGreaterThan(0);
  await house.get(SESSIONS).forgetDead(house.clock.now());
  expect(await rows()).toBe(0);
});

it('has bounds: of one browser, of a network, and of all together', async () => {
  const ida = await member('ida');
  expect(await keep({ fields: { body: 'x'.repeat(FORMS_KEPT_MAX) } })).toBeNull();
  const most = { body: 'x'.repeat(FORMS_KEPT_MAX - 100) };
  const secret = await keep({ path: '/a', formerSession: ida.secret });
  await keep({ path: '/b', formerSession: ida.secret, secret, fields: most });
  expect(await takeUp(secret, ida, '/b')).toEqual({ fields: most });
  expect(await takeUp(secret, ida, '/a')).toBe('elsewhere');
  const kept = [];
  for (let n = 0; n <= FORMS_PER_NETWORK.limit; n += 1)
    kept.push(await keep({ network: 'one', formerSession: ida.secret }));
  expect(kept.map((each) => each === null)).toEqual([
    ...Array<boolean>(FORMS_PER_NETWORK.limit).fill(false),
    true,
  ]);
  expect(await rows()).toBe(MOST_FORMS_OF_ONE);
});

it('is kept for whoever was signed in, however much strangers of the same network send', async () => {
  const max = await member('max');
  for (let n = 0; n <= FORMS_PER_NETWORK.limit; n += 1) expect(await keep({ network: 'shared' })).toBeNull();
  expect(await keep({ network: 'shared', formerSession: max.secret })).not.toBeNull();
});

describe('once all room is taken', () => {
  /** So many of others, the first one first to end. */
  const filledBy = async (each: 'writer' | 'mark', ofOne = 1) => {
    await house.sql.rows('delete from community.kept_form');
    await house.sql.rows(
      `insert into community.kept_form (hash, sealed, expires_at, kept_by, of_writer)
       select 'h' || n, 's', $1::timestamptz + (n + 1) * interval '1 second', 'k' || (n / $2::int), $3
       from generate_series(0, ${MOST_FORMS_KEPT - 1}) n`,
      [house.clock.now(), ofOne, each === 'writer'],
    );
  };
  const stands = async (hash: string) =>
    (await house.sql.row('select from community.kept_form where hash = $1', [hash])) !== null;

  it('a mark alone gives way to a writer, the oldest first, and takes the place of nobody', async () => {
    const joe = await member('joe');
    await filledBy('mark');
    expect(await keep({ mark: joe.mark.text })).toBeNull();
    expect([await stands('h0'), await rows()]).toEqual([true, MOST_FORMS_KEPT]);
    const last = await keep({ formerSession: joe.secret });
    expect([await stands('h0'), await stands('h1'), await rows()]).toEqual([false, true, MOST_FORMS_KEPT]);
    expect(await keep({ formerSession: joe.secret, secret: last })).toBe(last);
    expect(await rows()).toBe(MOST_FORMS_KEPT);
  });

  it('whoever keeps several gives way, and no writer to a mark', async () => {
    const kim = await member('kim');
    await filledBy('mark', 2);
    expect(await keep({ mark: kim.mark.text })).not.toBeNull();
    expect([await stands('h0'), await rows()]).toEqual([false, MOST_FORMS_KEPT]);
    await filledBy('writer', 2);
    expect(await keep({ mark: kim.mark.text })).toBeNull();
    expect(await keep({ formerSession: kim.secret })).not.toBeNull();
    expect([await stands('h0'), await stands('h1')]).toEqual([false, true]);
  });

  it('nobody loses the only thing they kept to another writer; an hour later there is room', async () => {
    const lea = await member('lea');
    await filledBy('writer');
    expect(await keep({ formerSession: lea.secret })).toBeNull();
    house.wait(2 * FORM_KEPT_MS);
    expect(await keep({ formerSession: lea.secret })).not.toBeNull();
    expect(await rows()).toBe(1);
  });
});
