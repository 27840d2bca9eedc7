import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
import { RegisterMember } from '#application/community/accounts/register-member';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { MOST_FORMS_KEPT } from '#infrastructure/community/accounts/kept-forms.sql';
import { confirmBy, type House, openHouse, registration } from './accounts-house.ts';

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
    ...{ path: PATH, fields: FIELDS, secret: null, formerSession: null, mark: null },
    ...{ network: `net-${(networks += 1)}`, ...more },
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

it('is of nobody else at the same computer: known by the session, or by who signed in there last', async () => {
  const [bea, carl] = [await member('bea'), await member('carl')];
  for (const known of [{ formerSession: bea.secret }, { mark: bea.mark.text }]) {
    const secret = await keep(known);
    expect(await takeUp(secret, carl)).toBe('gone');
    expect(await takeUp(secret, bea)).toBe('gone');
    expect(await takeUp(await keep(known), bea)).toEqual({ fields: FIELDS });
  }
});

it('is of whoever takes it up first, where nothing says who wrote it', async () => {
  const [dora, emil] = [await member('dora'), await member('emil')];
  const secret = await keep();
  expect(await takeUp(secret, dora, '/')).toBe('elsewhere');
  expect(await takeUp(secret, emil)).toBe('gone');
});

it('lies under another secret where nothing says that the same person wrote before', async () => {
  const secret = await keep();
  expect(await keep({ secret, path: '/b' })).not.toBe(secret);
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
  for (let n = 0; n <= FORMS_PER_NETWORK.limit; n += 1) kept.push(await keep({ network: 'one' }));
  expect(kept.map((each) => each === null)).toEqual([
    ...Array<boolean>(FORMS_PER_NETWORK.limit).fill(false),
    true,
  ]);
  await house.sql.rows('delete from community.kept_form');
  const last = await keep({ formerSession: ida.secret });
  await house.sql.rows(
    `insert into community.kept_form (hash, sealed, expires_at)
     select 'h' || n, 's', $1::timestamptz + interval '1 hour' from generate_series(2, ${MOST_FORMS_KEPT}) n`,
    [house.clock.now()],
  );
  expect(await keep()).toBeNull();
  expect(await keep({ formerSession: ida.secret, secret: last })).toBe(last);
  house.wait(FORM_KEPT_MS);
  expect(await keep()).not.toBeNull();
});
