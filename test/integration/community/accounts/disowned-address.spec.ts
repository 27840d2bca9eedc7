import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { ChangePassword } from '#application/community/accounts/change-password';
import { LookAtLink } from '#application/community/accounts/look-at-link';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SendAccountMail } from '#application/community/accounts/send-account-mail';
import { sealOfFormerAddress } from '#application/community/accounts/account.letters';
import { SEALING } from '#infrastructure/platform/platform.tokens';
import { SignIn } from '#application/community/accounts/sign-in';
import type { Viewer } from '#application/shared/viewer';
import { codeOf } from '../../../support/refusal.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  OTHER_PASSWORD,
  registration,
  signInBy,
  waitingForLock,
} from './accounts-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const DAY = 24 * 3600_000;
const OWN_PASSWORD = 'ardoise-41-cormoran-lucarne';
let people = 0;

const seen = (secret: string) => house.get(ResolveSession).execute(secret);
const signIn = (email: string, password: string) =>
  house.get(SignIn).execute(signInBy(email, password, `s${(people += 1)}`));
const works = (token: string) => house.get(LookAtLink).execute({ token, purpose: 'disown-address' });
const disown = (token: string, password = OWN_PASSWORD) =>
  house.get(ResetPassword).execute({ token, password, purpose: 'disown-address', network: `d${people}` });
const signUp = async (email: string) => {
  people += 1;
  await house
    .get(RegisterMember)
    .execute({ ...registration(`Personne ${people}`, email), network: `n${people}` });
  await house.settle();
  return house.linkIn('confirm-email');
};
/** The link of the letter that told this address that it was changed. */
const linkAt = (address: string): string => {
  const mail = house.mails.findLast(({ template, to }) => template === 'email-changed' && to === address);
  return new URL(mail?.values.path ?? 'about:blank', 'https://x').searchParams.get('jeton') ?? '';
};
const lettersTo = (address: string) =>
  house.mails.filter(({ to }) => to === address).map(({ template }) => template);

/** Somebody who signed in with the password of this account, be it theirs or not. */
async function joined(name: string): Promise<{ email: string; viewer: Viewer; secret: string }> {
  const email = `${name}@example.org`;
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(await signUp(email)));
  return { email, secret, viewer: await seen(secret) };
}
async function change({ actor, session }: Viewer, email: string, password = GOOD_PASSWORD): Promise<void> {
  const fresh = session && { ...session, confirmedAt: house.clock.at };
  await house.get(RequestEmailChange).execute({ actor, session: fresh, email });
  await house.settle().catch(() => undefined);
  const token = house.linkIn('confirm-new-email');
  await house.get(ConfirmEmailChange).execute({ token, password });
}

describe('a change of address that its owner did not make', () => {
  it('is undone by the letter to the former address, once, with every session and the password that let somebody in', async () => {
    const { email, viewer, secret } = await joined('une');
    await change(viewer, 'voleur1@example.org');
    await house.settle();
    const token = linkAt(email);
    await disown(token);
    await house.settle();
    expect((await seen(secret)).actor.memberId).toBeNull();
    expect(await codeOf(signIn(email, OWN_PASSWORD))).toBeNull();
    expect(await codeOf(signIn(email, GOOD_PASSWORD))).toBe('community.wrong-credentials');
    expect(await codeOf(signIn('voleur1@example.org', GOOD_PASSWORD))).toBe('community.wrong-credentials');
    expect(await codeOf(disown(token))).toBe('community.link-spent');
    expect(lettersTo(email)).toContain('password-changed');
    expect(lettersTo('voleur1@example.org').at(-1)).toBe('email-taken-back');
    const kept = `select outcome from platform.audit_log where action = 'account.address-disown' and object_id = $1`;
    expect(await house.sql.rows(kept, [viewer.actor.memberId])).toEqual([{ outcome: 'done' }]);
  });

  it('is undone also once whoever made it chose other passwords, and asked for links of their own', async () => {
    const { email, viewer } = await joined('deux');
    await change(viewer, 'voleur2@example.org');
    await house.settle();
    const { actor, session } = viewer;
    const sessionId = session!.id;
    await house
      .get(ChangePassword)
      .execute({ actor, sessionId, currentPassword: GOOD_PASSWORD, newPassword: OTHER_PASSWORD });
    await house.get(RequestPasswordReset).execute({ email: 'voleur2@example.org', network: 'v' });
    await house.settle();
    const reset = house.linkIn('reset-password');
    await house.get(ResetPassword).execute({ token: reset, password: GOOD_PASSWORD, network: 'v' });
    expect(await codeOf(disown(linkAt(email)))).toBeNull();
    expect(await codeOf(signIn(email, OWN_PASSWORD))).toBeNull();
  });

  it('is undone for a week from the change, by a link that is good for nothing else', async () => {
    const { email, viewer } = await joined('trois');
    await change(viewer, 'voleur3@example.org');
    house.wait(DAY);
    await house.settle();
    const token = linkAt(email);
    const plain = house.get(ResetPassword).execute({ token, password: OWN_PASSWORD, network: 'p' });
    expect(await codeOf(plain)).toBe('community.link-spent');
    house.wait(6 * DAY - 60_000);
    expect(await works(token)).toBe(true);
    house.wait(60_000);
    expect([await works(token), await codeOf(disown(token))]).toEqual([false, 'community.link-spent']);
  });

  it('stands where another account has the address meanwhile, and the link goes on; a sign-up that waits makes room', async () => {
    const { email, viewer } = await joined('quatre');
    await change(viewer, 'voleur4@example.org');
    await house.settle();
    const token = linkAt(email);
    const confirming = await signUp(email);
    await house.get(ConfirmEmail).execute(confirmBy(confirming));
    expect(await codeOf(disown(token))).toBe('community.email-taken');
    expect(await works(token)).toBe(true);
    expect(await codeOf(signIn('voleur4@example.org', GOOD_PASSWORD))).toBeNull();

    const other = await joined('cinq');
    await change(other.viewer, 'voleur5@example.org');
    await house.settle();
    await signUp(other.email);
    await disown(linkAt(other.email));
    expect((await seen((await signIn(other.email, OWN_PASSWORD)).secret!)).actor.memberId).toBe(
      other.viewer.actor.memberId,
    );
  });

  it('is undone with all that came after it, of which no letter leads back, however late it leaves', async () => {
    const { email, viewer } = await joined('six');
    await change(viewer, 'voleur6@example.org');
    await house.settle();
    house.wait(60_000);
    await change(viewer, 'voleur7@example.org');
    await house.settle();
    house.wait(60_000);
    await change(viewer, 'voleur8@example.org');
    const theirs = linkAt('voleur6@example.org');
    expect(await works(theirs)).toBe(true);
    await disown(linkAt(email));
    expect(await works(theirs)).toBe(false);
    await house.settle();
    expect(lettersTo('voleur7@example.org')).not.toContain('email-changed');
    expect(await codeOf(signIn(email, OWN_PASSWORD))).toBeNull();
  });

  it('stays undone once its owner moves on, and their own change has its letter, while one that was kept back never leaves', async () => {
    const { email, viewer } = await joined('huit');
    await change(viewer, 'voleur11@example.org');
    await house.settle();
    house.wait(60_000);
    await change(viewer, 'voleur12@example.org');
    const [memberId, changedAt] = [viewer.actor.mustBeMember(), house.clock.at.toISOString()];
    house.wait(60_000);
    await disown(linkAt(email));
    house.wait(60_000);
    const own = await seen((await signIn(email, OWN_PASSWORD)).secret!);
    await change(own, 'ailleurs@example.org', OWN_PASSWORD);
    await house.settle();
    // No mail server had taken it until now.
    const sealedTo = house.get(SEALING).seal('voleur11@example.org', sealOfFormerAddress(memberId));
    await house.get(SendAccountMail).execute({ letter: 'email-changed', memberId, sealedTo, changedAt });
    expect(lettersTo('voleur11@example.org')).not.toContain('email-changed');
    expect(await works(linkAt(email))).toBe(true);
  });

  it('is undone by whom letters reach: the address counts as refused no longer', async () => {
    const { email, viewer } = await joined('dix');
    await change(viewer, 'voleur15@example.org');
    await house.settle();
    const refused = 'insert into community.refused_address (email_key, refused_at) values ($1, now())';
    await house.sql.rows(refused, [email]);
    await disown(linkAt(email));
    const left = 'select email_key from community.refused_address where email_key = $1';
    expect(await house.sql.rows(left, [email])).toEqual([]);
  });

  it('is undone while its letter is written: no link is stored', async () => {
    const { viewer } = await joined('neuf');
    await change(viewer, 'voleur13@example.org');
    await house.settle();
    house.wait(60_000);
    await change(viewer, 'voleur14@example.org');
    const other = await house.pool.connect();
    await other.query('begin');
    await other.query(
      `update community.account set address_disowned_from = '2020-01-01', address_taken_back_at = '2040-01-01' where member_id = $1`,
      [viewer.actor.memberId],
    );
    const sending = house.settle();
    await waitingForLock(house);
    await other.query('commit');
    other.release();
    await sending;
    expect(lettersTo('voleur13@example.org')).not.toContain('email-changed');
  });

  it('has its last word from the mailbox that the account had first', async () => {
    const { email, viewer } = await joined('sept');
    await change(viewer, 'voleur9@example.org');
    await house.settle();
    house.wait(60_000);
    await change(viewer, 'voleur10@example.org');
    await house.settle();
    await disown(linkAt('voleur9@example.org'), OTHER_PASSWORD);
    expect(await works(linkAt(email))).toBe(true);
    await disown(linkAt(email));
    expect(await codeOf(signIn(email, OWN_PASSWORD))).toBeNull();
  });
});
