import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { LookAtLink } from '#application/community/accounts/look-at-link';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { AddPasskey } from '#application/community/factors/add-passkey';
import { AskForPasskey } from '#application/community/factors/ask-for-passkey';
import { AskToShowPasskey } from '#application/community/factors/ask-to-show-passkey';
import { BeginCodeMaker } from '#application/community/factors/begin-code-maker';
import { ConfirmCodeMaker } from '#application/community/factors/confirm-code-maker';
import { RemoveFactor } from '#application/community/factors/remove-factor';
import { RenewRecoveryCodes } from '#application/community/factors/renew-recovery-codes';
import { ResetSecondFactor } from '#application/community/factors/reset-second-factor';
import { ShowBegunCodes } from '#application/community/factors/show-begun-codes';
import { ShowCode } from '#application/community/factors/show-code';
import { ShowPasskey } from '#application/community/factors/show-passkey';
import { BEARERS } from '#application/community/published/bearers.api';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import type { Viewer } from '#application/shared/viewer';
import { SetFactorRule } from '#application/site/sign-on/set-factor-rule';
import type { PasskeyId } from '#domain/community/factors/second-factor';
import { CREDENTIALS, FACTORS, MARKS, SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { MY_FACTORS } from '#infrastructure/community/factors/factors.module';
import { signedIn } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import { SoftAuthenticator } from '../../../support/sign-on/soft-authenticator.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  OTHER_PASSWORD,
  registration,
  signInBy,
} from '../accounts/accounts-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const HOST = 'communaute.example.org';
const ORIGIN = `https://${HOST}`;
const HALF_MINUTE = 30_000;
const ADMIN_ID = '01997777-0000-7000-8000-000000000009';
const admin = signedIn(ADMIN_ID, {
  role: 'administrator',
  grants: [
    ['sign-on.manage', 'everywhere'],
    ['role.assign', 'everywhere'],
  ],
});
const fresh = () => ({ confirmedAt: house.clock.at });

let people = 0;
/** A member who signed in with their password. */
async function joined(): Promise<{ email: string; viewer: Viewer; secret: string }> {
  const email = `facteur-${(people += 1)}@example.org`;
  await house
    .get(RegisterMember)
    .execute({ ...registration(`Facteur ${people}`, email), network: `n${people}` });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  house.mails.length = 0;
  return { email, secret, viewer: await seen(secret) };
}
const seen = (secret: string | null) => house.get(ResolveSession).execute(secret);
const ownerOf = ({ actor, session }: Viewer) => ({ actor, session: session && { ...session, ...fresh() } });

const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Sets an application up, as the page does. */
async function withCodes() {
  const member = await joined();
  const owner = ownerOf(member.viewer);
  await house.get(BeginCodeMaker).execute(owner);
  const begun = await house.get(ShowBegunCodes).execute(owner, { issuer: 'La communauté', label: 'moi' });
  const key = begun!.secret;
  const kept = await house.get(ConfirmCodeMaker).execute({ ...owner, code: codeAt(key, house.clock.at) });
  house.wait(HALF_MINUTE);
  return { ...member, key, kept, viewer: await seen(kept.secret) };
}

const halfwayOf = (email: string, password = GOOD_PASSWORD) =>
  house.get(SignIn).execute({ ...signInBy(email, password), network: `f${people}` });
const show = (secret: string | null, code: string, network = `f${people}`, mark: string | null = null) =>
  house.get(ShowCode).execute({ secret, code, network, mark });

describe('codes of an application', () => {
  it('once the first code is shown, the password alone is halfway, and halfway is nobody', async () => {
    const { email, key, kept, secret: before } = await withCodes();
    expect(kept.recoveryCodes).toHaveLength(10);
    const opened = await halfwayOf(email);
    expect(opened.isHalfway).toBe(true);
    expect((await seen(opened.secret)).actor.memberId).toBeNull();
    const inside = await show(opened.secret, codeAt(key, house.clock.at));
    expect(inside.isHalfway).toBe(false);
    expect((await seen(inside.secret)).actor.memberId).toBe(opened.memberId);
    // The session that set it up went on under another secret.
    expect((await seen(before)).actor.memberId).toBeNull();
  });

  it('the first one makes strangers of the browsers that the password alone made known', async () => {
    const member = await joined();
    const owner = ownerOf(member.viewer);
    const { mark, memberId } = await halfwayOf(member.email);
    const isKnown = async () =>
      house.get(MARKS).known(mark.text, await house.get(CREDENTIALS).ofMember(memberId)) !== null;
    await house.get(BeginCodeMaker).execute(owner);
    const { secret } = (await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' }))!;
    expect(await isKnown()).toBe(true);
    await house.get(ConfirmCodeMaker).execute({ ...owner, code: codeAt(secret, house.clock.at) });
    expect(await isKnown()).toBe(false);
  });

  it('nothing is asked before the first code, and the secret is shown to nobody after it', async () => {
    const { email, viewer } = await joined();
    const owner = ownerOf(viewer);
    await house.get(BeginCodeMaker).execute(owner);
    expect((await halfwayOf(email)).isHalfway).toBe(false);
    const begun = await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' });
    const wrong = house.get(ConfirmCodeMaker).execute({ ...owner, code: '000000' });
    expect(await codeOf(wrong)).toBe('community.factor-wrong');
    const code = codeAt(begun!.secret, house.clock.at);
    await house.get(ConfirmCodeMaker).execute({ ...owner, code });
    const sealed = await house.sql.row<{ sealed: string }>(
      'select sealed_secret as sealed from community.code_maker where member_id = $1',
      [viewer.member!.id],
    );
    expect(sealed!.sealed).not.toContain(begun!.secret);
    expect(await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' })).toBeNull();
    expect(await codeOf(house.get(BeginCodeMaker).execute(owner))).toBe('community.code-maker-known');
  });

  describe('what was only begun', () => {
    const begin = ({ viewer }: { viewer: Viewer }) => house.get(BeginCodeMaker).execute(ownerOf(viewer));
    const begunBy = async ({ viewer }: { viewer: Viewer }) =>
      (await house.get(ShowBegunCodes).execute(ownerOf(viewer), { issuer: 'x', label: 'y' }))?.secret ?? null;
    const confirm = ({ viewer }: { viewer: Viewer }, key: string | null) =>
      codeOf(
        house
          .get(ConfirmCodeMaker)
          .execute({ ...ownerOf(viewer), code: codeAt(key ?? 'AAAA', house.clock.at) }),
      );
    const begunRows = ({ viewer }: { viewer: Viewer }) =>
      house.sql.rows('select 1 from community.code_maker where member_id = $1', [viewer.member!.id]);

    it('is nothing to another session of the account, which may be in other hands', async () => {
      const owner = await joined();
      const intruder = { viewer: await seen((await halfwayOf(owner.email)).secret) };
      await begin(intruder);
      const planted = await begunBy(intruder);
      expect(planted).not.toBeNull();
      expect(await begunBy(owner)).toBeNull();
      expect(await confirm(owner, planted)).toBe('community.factor-not-found');
      await begin(owner);
      const own = await begunBy(owner);
      expect(own).not.toBe(planted);
      expect(await begunBy(intruder)).toBeNull();
      expect(await confirm(intruder, own)).toBe('community.factor-not-found');
      expect(await confirm(owner, planted)).toBe('community.factor-wrong');
      expect(await confirm(owner, own)).toBeNull();
    });

    it('waits a quarter of an hour for its first code', async () => {
      const member = await joined();
      await begin(member);
      const key = await begunBy(member);
      house.wait(15 * 60_000 - 1);
      expect(await begunBy(member)).toBe(key);
      house.wait(1);
      expect(await begunBy(member)).toBeNull();
      expect(await confirm(member, key)).toBe('community.factor-not-found');
    });

    it('goes with the password, also in the session that changes it, and with a reset', async () => {
      const member = await joined();
      await begin(member);
      await house.get(ChangePassword).execute({
        actor: member.viewer.actor,
        sessionId: member.viewer.session!.id,
        currentPassword: GOOD_PASSWORD,
        newPassword: OTHER_PASSWORD,
      });
      expect(await begunBy(member)).toBeNull();
      expect(await begunRows(member)).toEqual([]);
      await begin(member);
      const memberId = member.viewer.actor.mustBeMember();
      const wereThereAny = await house.unitOfWork.run(() => house.get(FACTORS).removeAll(memberId));
      expect([wereThereAny, await begunRows(member)]).toEqual([false, []]);
    });

    it('is forgotten once it is too late for its first code', async () => {
      const member = await joined();
      await begin(member);
      house.wait(15 * 60_000);
      await house.get(SESSIONS).forgetDead(house.clock.at);
      expect(await begunRows(member)).toEqual([]);
    });
  });

  it('a code is good once, and what came before it never again', async () => {
    const { email, key } = await withCodes();
    const [one, two, three] = await Promise.all([halfwayOf(email), halfwayOf(email), halfwayOf(email)]);
    const code = codeAt(key, house.clock.at);
    const before = codeAt(key, new Date(house.clock.at.getTime() - HALF_MINUTE));
    const outcomes = await Promise.all([one, two, three].map(({ secret }) => codeOf(show(secret, code))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    const left = [one, two, three][outcomes.findIndex((outcome) => outcome !== null)]!;
    expect(await codeOf(show(left.secret, before))).toBe('community.factor-wrong');
    house.wait(HALF_MINUTE);
    expect(await codeOf(show(left.secret, codeAt(key, house.clock.at)))).toBeNull();
  });

  it('what is halfway is good once, for ten minutes, and dies with the password', async () => {
    const { email, key, viewer } = await withCodes();
    const late = await halfwayOf(email);
    house.wait(10 * 60_000);
    expect(await codeOf(show(late.secret, codeAt(key, house.clock.at)))).toBe('community.halfway-gone');
    const once = await halfwayOf(email);
    await show(once.secret, codeAt(key, house.clock.at));
    house.wait(HALF_MINUTE);
    expect(await codeOf(show(once.secret, codeAt(key, house.clock.at)))).toBe('community.halfway-gone');
    const former = await halfwayOf(email);
    await house.get(ChangePassword).execute({
      actor: viewer.actor,
      sessionId: viewer.session!.id,
      currentPassword: GOOD_PASSWORD,
      newPassword: OTHER_PASSWORD,
    });
    expect(await codeOf(show(former.secret, codeAt(key, house.clock.at)))).toBe('community.halfway-gone');
  });

  it('a code of somebody else is wrong, and so is nothing at all', async () => {
    const other = await withCodes();
    const { email } = await withCodes();
    const { secret } = await halfwayOf(email);
    for (const code of [codeAt(other.key, house.clock.at), other.kept.recoveryCodes[0]!, '', '000000'])
      expect(await codeOf(show(secret, code))).toBe('community.factor-wrong');
    expect(await codeOf(show(null, '123456'))).toBe('community.halfway-gone');
  });

  it('five wrong codes end what is halfway, and the owner hears of it once a day', async () => {
    const { email, key } = await withCodes();
    for (let round = 0; round < 2; round += 1) {
      const { secret } = await halfwayOf(email);
      for (let tries = 0; tries < 5; tries += 1)
        expect(await codeOf(show(secret, '000000', `guess-${round}`))).toBe('community.factor-wrong');
      const right = show(secret, codeAt(key, house.clock.at), `guess-${round}`);
      expect(await codeOf(right)).toBe('community.halfway-gone');
    }
    await house.settle();
    const told = house.mails.filter(({ to }) => to === email).map(({ template }) => template);
    expect(told.filter((template) => template === 'codes-failed')).toHaveLength(1);
  });

  it('digits are counted for the account, wherever they come from; codes for a lost device still open', async () => {
    const { email, kept } = await withCodes();
    let last: unknown = null;
    for (let tries = 0; tries < 101; tries += 1) {
      const { secret } = await halfwayOf(email);
      last = await codeOf(show(secret, '000000', `far-${tries}`));
    }
    expect(last).toBe('access.too-many-tries');
    const { secret } = await halfwayOf(email);
    expect(await codeOf(show(secret, kept.recoveryCodes[3]!, 'home'))).toBeNull();
  });

  it('who learnt the password does not keep the owner out of a browser that the account knows', async () => {
    const { email, key } = await withCodes();
    const before = await halfwayOf(email);
    const { mark } = await show(before.secret, codeAt(key, house.clock.at));
    house.wait(HALF_MINUTE);
    for (let tries = 0; tries < 101; tries += 1)
      await codeOf(show((await halfwayOf(email)).secret, '000000', `learnt-${tries}`));
    const { secret } = await halfwayOf(email);
    const shown = (known: string | null) => codeOf(show(secret, codeAt(key, house.clock.at), 'home', known));
    expect(await shown(null)).toBe('access.too-many-tries');
    expect(await shown(mark.text.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')))).toBe(
      'access.too-many-tries',
    );
    expect(await shown(mark.text)).toBeNull();
  }, 60_000);

  it('a browser that the account knows is no free way to guess, and none to another account', async () => {
    const { email, key } = await withCodes();
    const { mark } = await show((await halfwayOf(email)).secret, codeAt(key, house.clock.at));
    house.wait(HALF_MINUTE);
    let last: unknown = null;
    for (let tries = 0; tries < 31; tries += 1)
      last = await codeOf(show((await halfwayOf(email)).secret, '000000', `stolen-${tries}`, mark.text));
    expect(last).toBe('access.too-many-tries');
    const other = await withCodes();
    for (let tries = 0; tries < 101; tries += 1)
      last = await codeOf(show((await halfwayOf(other.email)).secret, '000000', `alien-${tries}`, mark.text));
    expect(last).toBe('access.too-many-tries');
  }, 60_000);
});

describe('codes for a lost device', () => {
  it('each opens once, however it is typed, and its owner is told', async () => {
    const { email, kept, viewer } = await withCodes();
    const code = kept.recoveryCodes[0]!;
    const [one, two] = [await halfwayOf(email), await halfwayOf(email)];
    expect(await codeOf(show(one.secret, code.toUpperCase().replaceAll('-', ' ')))).toBeNull();
    expect(await codeOf(show(two.secret, code))).toBe('community.factor-wrong');
    await house.settle();
    expect(house.mails.map(({ template }) => template)).toContain('recovery-code-used');
    const mine = await house.get(MY_FACTORS).execute(viewer.member!.id);
    expect(mine.recoveryCodesLeft).toBe(9);
  });

  it('new ones make the former ones worthless, and none is kept as it is', async () => {
    const { email, kept, viewer } = await withCodes();
    const codes = await house.get(RenewRecoveryCodes).execute(ownerOf(viewer));
    const { secret } = await halfwayOf(email);
    expect(await codeOf(show(secret, kept.recoveryCodes[1]!))).toBe('community.factor-wrong');
    const rows = await house.sql.rows<{ hash: string }>(
      'select hash from community.recovery_code where member_id = $1',
      [viewer.member!.id],
    );
    expect(rows.map(({ hash }) => hash)).not.toContain(codes[0]!.replaceAll('-', ''));
    expect(await codeOf(show(secret, codes[0]!))).toBeNull();
  });
});

describe('keys of devices', () => {
  const device = () => new SoftAuthenticator(HOST, ORIGIN);
  const site = { name: 'moi', site: 'La communauté' };

  async function withPasskey() {
    const member = await joined();
    const key = device();
    const owner = ownerOf(member.viewer);
    const asked = (await house.get(AskForPasskey).execute({ ...owner, ...site })) as { challenge: string };
    const kept = await house
      .get(AddPasskey)
      .execute({ ...owner, name: 'Téléphone', answer: key.make(asked) });
    return { ...member, key, kept, viewer: await seen(kept.secret) };
  }
  const ask = async (step: 'first' | 'second', secret: string | null) => {
    const network = `k${people}`;
    const asked = await house.get(AskToShowPasskey).execute({ step, secret, device: 'Firefox', network });
    return { challenge: (asked.options as { challenge: string }).challenge, keep: asked.keep };
  };
  const answer = (secret: string | null, given: string) =>
    house.get(ShowPasskey).execute({ secret, answer: given, network: `k${people}` });

  it('one opens after the password, and instead of it', async () => {
    const { email, key, kept, viewer } = await withPasskey();
    expect(kept.recoveryCodes).toHaveLength(10);
    const halfway = await halfwayOf(email);
    expect(halfway.isHalfway).toBe(true);
    const inside = await answer(halfway.secret, key.show(await ask('second', halfway.secret)));
    expect((await seen(inside.secret)).actor.memberId).toBe(viewer.actor.memberId);
    const first = await ask('first', null);
    const alone = await answer(first.keep!.secret, key.show(first));
    expect((await seen(alone.secret)).actor.memberId).toBe(viewer.actor.memberId);
    const proofs = await house.sql.rows<{ proof: string }>(
      'select distinct proof from community.session where member_id = $1',
      [viewer.actor.memberId],
    );
    expect(proofs).toEqual([{ proof: 'passkey' }]);
  });

  it('a challenge is good once, and in the browser that asked for it alone', async () => {
    const { email, key } = await withPasskey();
    const [mine, theirs] = [await halfwayOf(email), await halfwayOf(email)];
    const asked = await ask('second', mine.secret);
    await ask('second', theirs.secret);
    expect(await codeOf(answer(theirs.secret, key.show(asked)))).toBe('community.passkey-refused');
    const given = key.show(asked);
    expect(await codeOf(answer(mine.secret, given))).toBeNull();
    expect(await codeOf(answer(mine.secret, given))).toBe('community.halfway-gone');
    const again = await halfwayOf(email);
    expect(await codeOf(answer(again.secret, given))).toBe('community.passkey-refused');
    expect(await codeOf(answer(null, given))).toBe('community.halfway-gone');
  });

  it.each([
    ['of another site', { origin: 'https://communaute.example.net' }],
    ['for another host', { host: 'example.org' }],
    ['of whoever did not show the device who they are', { verified: false }],
  ])('an answer %s is refused', async (_what, as) => {
    const { email, key } = await withPasskey();
    const { secret } = await halfwayOf(email);
    const asked = await ask('second', secret);
    expect(await codeOf(answer(secret, key.show(asked, as)))).toBe('community.passkey-refused');
  });

  it('a key of somebody else does not open, nor one that nobody knows, nor what is no answer', async () => {
    const other = await withPasskey();
    const { email } = await withPasskey();
    const { secret } = await halfwayOf(email);
    for (const given of [
      other.key.show(await ask('second', secret)),
      device().show(await ask('second', secret)),
    ])
      expect(await codeOf(answer(secret, given))).toBe('community.passkey-refused');
    for (const given of ['', '{}', '[]', 'null', '{"id":3}'])
      expect(await codeOf(answer(secret, given))).toBe('community.passkey-refused');
  });

  it('a key that counts and stands still was copied', async () => {
    const { email, key } = await withPasskey();
    key.counter = 7;
    const one = await halfwayOf(email);
    expect(await codeOf(answer(one.secret, key.show(await ask('second', one.secret))))).toBeNull();
    for (const counter of [7, 6, 0]) {
      key.counter = counter;
      const { secret } = await halfwayOf(email);
      const given = key.show(await ask('second', secret));
      expect(await codeOf(answer(secret, given))).toBe('community.passkey-refused');
    }
  });

  it('a key is made for this session, once, by who showed the device who they are', async () => {
    const { viewer } = await joined();
    const owner = ownerOf(viewer);
    const make = (given: string) => house.get(AddPasskey).execute({ ...owner, name: 'Clé', answer: given });
    const asking = async () =>
      (await house.get(AskForPasskey).execute({ ...owner, ...site })) as { challenge: string };
    const key = device();
    expect(await codeOf(make(key.make({ challenge: 'rien' })))).toBe('community.passkey-refused');
    expect(await codeOf(make(key.make(await asking(), { verified: false })))).toBe(
      'community.passkey-refused',
    );
    const other = { origin: 'https://example.net' };
    expect(await codeOf(make(key.make(await asking(), other)))).toBe('community.passkey-refused');
    const stranger = await joined();
    const theirs = await house.get(AskForPasskey).execute({ ...ownerOf(stranger.viewer), ...site });
    await asking();
    expect(await codeOf(make(key.make(theirs as { challenge: string })))).toBe('community.passkey-refused');
    const asked = await asking();
    await make(key.make(asked));
    expect(await codeOf(make(key.make(asked)))).not.toBeNull();
  });
});

describe('a first one that its owner did not add', () => {
  const DAY = 24 * 3600_000;
  const disown = (token: string, password = OTHER_PASSWORD) =>
    house.get(ResetPassword).execute({ token, password, purpose: 'disown-factor', network: `d${people}` });
  const works = (token: string) => house.get(LookAtLink).execute({ token, purpose: 'disown-factor' });
  const told = async () => {
    await house.settle();
    return house.mails.map(({ template }) => template);
  };

  it('goes by the letter that told of it, with every session and the password that let it in', async () => {
    const { email, kept } = await withCodes();
    expect(await told()).toEqual(['first-factor-added']);
    const token = house.linkIn('first-factor-added');
    await disown(token);
    expect((await seen(kept.secret)).actor.memberId).toBeNull();
    expect(await codeOf(halfwayOf(email))).toBe('community.wrong-credentials');
    expect((await halfwayOf(email, OTHER_PASSWORD)).isHalfway).toBe(false);
    expect(await codeOf(disown(token, GOOD_PASSWORD))).toBe('community.link-spent');
    expect(await told()).toEqual(expect.arrayContaining(['second-factor-removed', 'password-changed']));
  });

  it('goes also once whoever added it changed the password, and takes along what they added after it', async () => {
    const { email, viewer } = await withCodes();
    await told();
    const token = house.linkIn('first-factor-added');
    const owner = ownerOf(viewer);
    const more = new SoftAuthenticator(HOST, ORIGIN);
    const site = { name: 'moi', site: 'La communauté' };
    const asked = (await house.get(AskForPasskey).execute({ ...owner, ...site })) as { challenge: string };
    const { secret } = await house
      .get(AddPasskey)
      .execute({ ...owner, name: 'Autre', answer: more.make(asked) });
    const { actor, session } = await seen(secret);
    await house.get(ChangePassword).execute({
      actor,
      sessionId: session!.id,
      currentPassword: GOOD_PASSWORD,
      newPassword: OTHER_PASSWORD,
    });
    expect(await told()).toContain('second-factor-added');
    await disown(token, 'ardoise-41-cormoran-lucarne');
    expect((await halfwayOf(email, 'ardoise-41-cormoran-lucarne')).isHalfway).toBe(false);
  });

  it('stays where a forgotten password alone is chosen anew, and the link serves for a week', async () => {
    const { email } = await withCodes();
    await told();
    const token = house.linkIn('first-factor-added');
    expect(
      await codeOf(house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'x' })),
    ).toBe('community.link-spent');
    expect((await halfwayOf(email)).isHalfway).toBe(true);
    house.wait(7 * DAY - 60_000);
    expect(await works(token)).toBe(true);
    house.wait(60_000);
    expect([await works(token), await codeOf(disown(token))]).toEqual([false, 'community.link-spent']);
  });
});

describe('with an address that its owner takes back', () => {
  const WEEK = 7 * 24 * 3600_000;
  const movedAndBack = async ({ viewer }: Awaited<ReturnType<typeof withCodes>>) => {
    const email = `volee-${people}@example.org`;
    await house.get(RequestEmailChange).execute({ ...ownerOf(viewer), email });
    await house.settle();
    const token = house.linkIn('confirm-new-email');
    await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
    await house.settle();
    const link = { token: house.linkIn('email-changed'), purpose: 'disown-address' as const };
    await house.get(ResetPassword).execute({ ...link, password: OTHER_PASSWORD, network: `b${people}` });
  };

  it('a factor goes that could be disowned when it was changed, and one stays that stood by then', async () => {
    const young = await withCodes();
    house.wait(WEEK - HALF_MINUTE - 60_000);
    await movedAndBack(young);
    expect((await halfwayOf(young.email, OTHER_PASSWORD)).isHalfway).toBe(false);
    const old = await withCodes();
    house.wait(WEEK);
    await movedAndBack(old);
    expect((await halfwayOf(old.email, OTHER_PASSWORD)).isHalfway).toBe(true);
  });
});

describe('the link of who did not add one', () => {
  const works = (token: string) => house.get(LookAtLink).execute({ token, purpose: 'disown-factor' });
  const linked = async () => {
    const one = await withCodes();
    await house.settle();
    return { ...one, link: house.linkIn('first-factor-added') };
  };

  it('goes with the last factor', async () => {
    const { viewer, link } = await linked();
    expect(await works(link)).toBe(true);
    await house.get(RemoveFactor).execute({ ...ownerOf(viewer), passkeyId: null });
    expect(await works(link)).toBe(false);
  });

  it('goes where an administrator resets what is shown beside the password', async () => {
    const { viewer, link } = await linked();
    const memberId = viewer.actor.mustBeMember();
    const reset = { actor: admin, session: fresh(), memberId, reason: 'Téléphone perdu' };
    await house.get(ResetSecondFactor).execute(reset);
    expect(await works(link)).toBe(false);
  });

  it('goes with the address that it went to', async () => {
    const { viewer, link } = await linked();
    const email = `ailleurs-${people}@example.org`;
    await house.get(RequestEmailChange).execute({ ...ownerOf(viewer), email });
    await house.settle();
    const token = house.linkIn('confirm-new-email');
    await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
    expect(await works(link)).toBe(false);
  });
});

describe('who changes it', () => {
  it('removing the last one asks the password again, makes the codes worthless and is told', async () => {
    const { email, viewer } = await withCodes();
    const { actor, session } = viewer;
    const stale = {
      actor,
      session: { ...session!, confirmedAt: new Date(house.clock.at.getTime() - 11 * 60_000) },
    };
    const remove = house.get(RemoveFactor);
    expect(await codeOf(remove.execute({ ...stale, passkeyId: null }))).toBe(
      'community.identity-not-confirmed',
    );
    expect(await codeOf(remove.execute({ ...ownerOf(viewer), passkeyId: null }))).toBeNull();
    expect((await halfwayOf(email)).isHalfway).toBe(false);
    await house.settle();
    expect(house.mails.map(({ template }) => template)).toContain('second-factor-removed');
    const rows = await house.sql.rows('select 1 from community.recovery_code where member_id = $1', [
      actor.memberId,
    ]);
    expect(rows).toEqual([]);
  });

  it('nobody removes a key of somebody else', async () => {
    const { viewer } = await withCodes();
    const passkeyId = '01997777-0000-7000-8000-0000000000aa' as PasskeyId;
    const removing = house.get(RemoveFactor).execute({ ...ownerOf(viewer), passkeyId });
    expect(await codeOf(removing)).toBe('community.passkey-not-found');
  });

  it('an administrator resets it with a reason; nobody does so for an equal or higher rank', async () => {
    const { email, viewer, kept } = await withCodes();
    const memberId = viewer.actor.mustBeMember();
    const reset = (reason: string, actor = admin) =>
      house.get(ResetSecondFactor).execute({ actor, session: fresh(), memberId, reason });
    expect(await codeOf(reset(''))).toBe('text.missing');
    expect(
      await codeOf(reset('Téléphone perdu', signedIn(ADMIN_ID, { role: 'moderator', grants: [] }))),
    ).toBe('access.not-allowed');
    const peer = signedIn(ADMIN_ID, { role: 'member', grants: [['role.assign', 'everywhere']] });
    expect(await codeOf(reset('Téléphone perdu', peer))).toBe('community.ways-in-of-higher-rank');
    expect(await codeOf(reset('Téléphone perdu'))).toBeNull();
    expect((await seen(kept.secret)).actor.memberId).toBeNull();
    expect((await halfwayOf(email)).isHalfway).toBe(false);
    await house.settle();
    expect(house.mails.map(({ template }) => template)).toContain('second-factor-reset');
    const lines = await house.sql.rows<{ outcome: string }>(
      `select outcome from platform.audit_log where action = 'factor.reset' and object_id = $1 order by id`,
      [memberId],
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'done']);
    expect(await codeOf(reset('Encore'))).toBe('community.factor-not-found');
  });
});

describe('what the organisation asks', () => {
  const rule = (mode: string, from = '') =>
    house.get(SetFactorRule).execute({ actor: admin, session: fresh(), mode, from });

  async function moderator() {
    const member = await joined();
    const memberId = member.viewer.actor.mustBeMember();
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'moderator' });
    await house.settle();
    return { ...member, secret: (await halfwayOf(member.email)).secret };
  }

  it('staff without one are members like others, in sessions that are open too, until they have one', async () => {
    const { secret } = await moderator();
    expect((await seen(secret)).actor.may('review.decide')).toBe(true);
    await rule('staff');
    const held = await seen(secret);
    expect(held.actor.role).toBe('member');
    expect(held.actor.may('review.decide')).toBe(false);
    expect(held.actor.may('topic.answer')).toBe(true);
    expect(held.actor.sees('staff')).toBe(false);
    expect(held.factor?.heldBack?.grants.has('review.decide')).toBe(true);
    const owner = ownerOf(held);
    await house.get(BeginCodeMaker).execute(owner);
    const begun = await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' });
    const code = codeAt(begun!.secret, house.clock.at);
    const kept = await house.get(ConfirmCodeMaker).execute({ ...owner, code });
    const free = await seen(kept.secret);
    expect(free.actor.may('review.decide')).toBe(true);
    expect(free.factor).toBeUndefined();
    await house.get(RemoveFactor).execute({ ...ownerOf(free), passkeyId: null });
    expect((await seen(kept.secret)).actor.may('review.decide')).toBe(false);
    await rule('offered');
    expect((await seen(kept.secret)).actor.may('review.decide')).toBe(true);
  });

  it('who comes without a session is known to hold it back, until they show one', async () => {
    const { secret } = await moderator();
    const memberId = (await seen(secret)).actor.mustBeMember();
    const isHeldBack = async () => (await house.get(BEARERS).of(memberId))?.isHeldBack;
    expect(await isHeldBack()).toBe(false);
    await rule('staff');
    expect(await isHeldBack()).toBe(true);
    const owner = ownerOf(await seen(secret));
    await house.get(BeginCodeMaker).execute(owner);
    const begun = await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' });
    expect(await isHeldBack()).toBe(true);
    await house.get(ConfirmCodeMaker).execute({ ...owner, code: codeAt(begun!.secret, house.clock.at) });
    expect(await isHeldBack()).toBe(false);
    await rule('offered');
  });

  it('the rule is read once for many pages of the team', async () => {
    const { secret } = await moderator();
    const read = jest.spyOn(house.sql, 'row');
    for (let page = 0; page < 5; page += 1) await seen(secret);
    const ofRule = read.mock.calls.filter(([text]) => text.includes('site.setting'));
    read.mockRestore();
    expect(ofRule.length).toBeLessThanOrEqual(1);
  });

  it('until the day that was said they are told, and keep their rights', async () => {
    const { secret } = await moderator();
    const tomorrow = new Date(house.clock.at.getTime() + 24 * 3600_000).toISOString().slice(0, 10);
    await rule('staff', tomorrow);
    const told = await seen(secret);
    expect(told.actor.may('review.decide')).toBe(true);
    expect(told.factor?.from).not.toBeNull();
    expect(told.factor?.heldBack).toBeNull();
    const { email } = await joined();
    expect((await seen((await halfwayOf(email)).secret)).factor).toBeUndefined();
    await rule('offered');
  });

  it('where it is off nobody sets one up, and those that are there are still asked', async () => {
    const { email } = await withCodes();
    await rule('off');
    const { viewer } = await joined();
    expect(await codeOf(house.get(BeginCodeMaker).execute(ownerOf(viewer)))).toBe(
      'community.factor-not-offered',
    );
    expect((await halfwayOf(email)).isHalfway).toBe(true);
    await rule('offered');
  });

  it('only who keeps the ways in changes the rule, and has just shown who they are', async () => {
    const set = (actor = admin, session: { confirmedAt: Date } | null = fresh()) =>
      codeOf(house.get(SetFactorRule).execute({ actor, session, mode: 'off', from: '' }));
    expect(await set(signedIn(ADMIN_ID, { role: 'moderator', grants: [] }))).toBe('access.not-allowed');
    expect(await set(admin, null)).toBe('community.identity-not-confirmed');
  });
});
