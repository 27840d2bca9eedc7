import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmIdentity } from '#application/community/accounts/confirm-identity';
import { EndSession } from '#application/community/accounts/end-session';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { EndOtherSessions } from '#application/community/accounts/end-other-sessions';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOut } from '#application/community/accounts/sign-out';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import type { TooManyTries } from '#application/shared/too-many-tries';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import {
  CREDENTIALS,
  MY_SESSIONS,
  PASSWORD_HASHER,
  SIGNS_OF_LIFE,
} from '#infrastructure/community/accounts/accounts.module';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { PARTIES } from '#infrastructure/moderation/moderation.module';
import { signedIn } from '../../../support/actors.ts';
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

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let house: House;
let people = 0;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

async function confirmed(name: string): Promise<string> {
  const email = `p${people++}@example.org`;
  await house.get(RegisterMember).execute({ ...registration(name, email), network: email });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.get(SignOut).execute({ secret });
  await house.settle();
  return email;
}
const signIn = (email: string, password = GOOD_PASSWORD, network = email) =>
  house.get(SignIn).execute(signInBy(email, password, network));
/** Some seconds later: what was noted of sessions is written by then. */
async function viewerOf(secret: string | null) {
  const viewer = await house.get(ResolveSession).execute(secret);
  await house.get(SIGNS_OF_LIFE).flush();
  return viewer;
}

describe('signing in', () => {
  it('opens a session whose secret leads to the member, and nothing of it is stored in clear', async () => {
    const email = await confirmed('Contretemps');
    const { secret, memberId } = await signIn(email.toUpperCase());
    const viewer = await viewerOf(secret);
    expect(viewer.member).toMatchObject({
      id: memberId,
      pseudonym: 'Contretemps',
      handle: 'contretemps',
      role: 'member',
    });
    expect(viewer.audiences).toEqual(['public', 'members', 'branch:writing', `member:${memberId}`]);
    expect(viewer.actor.may('topic.open')).toBe(true);
    const rows = await house.sql.row<{ all: string }>(
      `select string_agg(s::text, ' ') as all from community.session s`,
    );
    expect(rows?.all.includes(secret)).toBe(false);
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const email = await confirmed('Chambre noire');
    expect(await codeOf(signIn(email, 'wrong-password-here'))).toBe('community.wrong-credentials');
    expect(await codeOf(signIn('nobody@example.org'))).toBe('community.wrong-credentials');
    for (const text of ['not an address', 'a\u0000@b.fr', '', '\ud800'])
      expect(await codeOf(signIn(text))).toBe('community.wrong-credentials');
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const email = await confirmed('Même durée');
    const time = async (address: string) => {
      // Of the processor: a busy machine takes its time with either.
      const before = process.cpuUsage();
      await codeOf(signIn(address, 'wrong-password-here', address));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 9; i++) {
      known.push(await time(email));
      unknown.push(await time(`nobody${i}@example.org`));
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[4]!;
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(20);
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
  });

  const fail = (email: string, network: string, mark: string | null = null) =>
    codeOf(house.get(SignIn).execute({ ...signInBy(email, 'wrong-password-here', network), mark }));

  it('10 failures from one network shut the account for that network alone', async () => {
    const email = await confirmed('Cible tranquille');
    for (let i = 0; i < 10; i++) expect(await fail(email, 'net-bad')).toBe('community.wrong-credentials');
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'net-bad'))).toBe('access.too-many-tries');
    expect(await codeOf(signIn(` ${email.toUpperCase()} `, GOOD_PASSWORD, 'net-bad'))).toBe(
      'access.too-many-tries',
    );
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'net-home'))).toBeNull();
  });

  it('100 failures from anywhere shut the account, but not for a browser that it knows', async () => {
    const email = await confirmed('Cible mouvante');
    const mark = (await signIn(email)).mark.text;
    for (let i = 0; i < 100; i++)
      expect(await fail(email, `spread-${i}`)).toBe('community.wrong-credentials');
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'spread-x'))).toBe('access.too-many-tries');
    const known = { ...signInBy(email, GOOD_PASSWORD, 'spread-y'), mark };
    expect(await codeOf(house.get(SignIn).execute(known))).toBeNull();
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'spread-z'))).toBe('access.too-many-tries');
  }, 60_000);

  it('a known browser takes 10 failures itself, and opens no other account', async () => {
    const email = await confirmed('Navigateur connu');
    const other = await confirmed('Autre compte');
    const mark = (await signIn(email)).mark.text;
    for (let i = 0; i < 10; i++)
      expect(await fail(email, `known-${i}`, mark)).toBe('community.wrong-credentials');
    expect(await fail(email, 'known-x', mark)).toBe('access.too-many-tries');
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'known-y'))).toBeNull();
    for (let i = 0; i < 10; i++) await fail(other, 'known-net', mark);
    expect(await fail(other, 'known-net', mark)).toBe('access.too-many-tries');
  }, 60_000);

  it.each([
    ['altered', (mark: string) => mark.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))],
    ['given a longer life', (mark: string) => mark.replace(/^./, 'z')],
    ['unreadable', () => 'x'.repeat(5000)],
  ])('a mark that was %s counts as none', async (name, spoil) => {
    const email = await confirmed(`Marque ${name.replaceAll(/[^a-z]/g, '')}`);
    const mark = spoil((await signIn(email)).mark.text);
    for (let i = 0; i < 10; i++) await fail(email, `spoilt-${name}`, mark);
    expect(await fail(email, `spoilt-${name}`)).toBe('access.too-many-tries');
  });

  it('a mark lasts a year', async () => {
    const email = await confirmed('Un an après');
    const mark = (await signIn(email)).mark.text;
    house.wait(365 * DAY);
    for (let i = 0; i < 10; i++) await fail(email, 'year', mark);
    expect(await fail(email, 'year')).toBe('access.too-many-tries');
  });

  it('20 networks that guess shut the account for who is unknown; its owner comes in where they came in before', async () => {
    const email = await confirmed('Vingt réseaux');
    const { mark } = await signIn(email);
    for (let i = 0; i < 100; i++)
      expect(await fail(email, `twenty-${i % 20}`)).toBe('community.wrong-credentials');
    const held = await signIn(email, GOOD_PASSWORD, 'twenty-home').catch((error: unknown) => error);
    expect(held).toMatchObject({ code: 'access.too-many-tries', details: { wait: 15, unit: 'minutes' } });
    // Of an account that is none the same is said.
    for (let i = 0; i < 100; i++) await fail('personne-20@example.org', `twentieth-${i % 20}`);
    const none = await signIn('personne-20@example.org', GOOD_PASSWORD, 'twenty-else').catch(
      (error: unknown) => error,
    );
    const said = ({ code, details: { rule, wait, unit } }: TooManyTries) => ({ code, rule, wait, unit });
    expect(said(none as TooManyTries)).toEqual(said(held as TooManyTries));
    const known = { ...signInBy(email, GOOD_PASSWORD, 'twenty-home'), mark: mark.text };
    expect(await codeOf(house.get(SignIn).execute(known))).toBeNull();
  }, 60_000);

  it('a new password by the link of a mail ends the wait, also for who comes from a network that guessed', async () => {
    const email = await confirmed('Lien de secours');
    for (let i = 0; i < 100; i++) await fail(email, `rescue-${i % 20}`);
    expect(await fail(email, 'rescue-0')).toBe('access.too-many-tries');
    await house.get(RequestPasswordReset).execute({ email, network: 'rescue-home' });
    await house.settle();
    const token = house.linkIn('reset-password');
    const spoilt = { token, password: 'court', network: 'rescue-0' };
    expect(await codeOf(house.get(ResetPassword).execute(spoilt))).not.toBeNull();
    expect(await fail(email, 'rescue-0')).toBe('access.too-many-tries');
    await house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'rescue-0' });
    expect(await codeOf(signIn(email, OTHER_PASSWORD, 'rescue-1'))).toBeNull();
    expect(await codeOf(signIn(email, OTHER_PASSWORD, 'rescue-0'))).toBeNull();
  }, 60_000);

  it.each([
    [
      'signed out everywhere',
      (memberId: MemberId) => house.get(SignOutEverywhere).execute({ actor: signedIn(memberId) }),
    ],
    [
      'chose another password',
      async (memberId: MemberId, email: string) => {
        const { secret } = await signIn(email);
        const { actor, session } = await viewerOf(secret);
        await house.get(ChangePassword).execute({
          actor,
          sessionId: session!.id,
          currentPassword: GOOD_PASSWORD,
          newPassword: OTHER_PASSWORD,
        });
      },
    ],
  ] as const)(
    'a mark is worthless once the member %s',
    async (name, act) => {
      const email = await confirmed(`Oublie ${name.slice(0, 6)}`);
      const { mark, memberId } = await signIn(email);
      await act(memberId, email);
      for (let i = 0; i < 10; i++) await fail(email, `gone-${name}`, mark.text);
      expect(await fail(email, `gone-${name}`)).toBe('access.too-many-tries');
    },
    60_000,
  );

  it('who ends their other sessions goes on here, and no other browser is known any more', async () => {
    const email = await confirmed('Fermer les autres');
    const [here, there] = [await signIn(email), await signIn(email)];
    const { actor, session } = await viewerOf(here.secret);
    const kept = await house.get(EndOtherSessions).execute({
      actor,
      sessionId: session!.id,
      mark: here.mark.text,
    });
    expect((await viewerOf(here.secret)).member?.id).toBe(here.memberId);
    expect((await viewerOf(there.secret)).member).toBeNull();
    for (let i = 0; i < 100; i++) await fail(email, `others-${i % 20}`);
    const comesBack = (mark: string) =>
      codeOf(house.get(SignIn).execute({ ...signInBy(email, GOOD_PASSWORD, 'others-x'), mark }));
    expect(await comesBack(there.mark.text)).toBe('access.too-many-tries');
    expect(await comesBack(here.mark.text)).toBe('access.too-many-tries');
    expect(await comesBack(kept!.text)).toBeNull();
  }, 60_000);

  it('a browser that was not known is not known by ending other sessions in it', async () => {
    const email = await confirmed('Pas connu');
    const { secret } = await signIn(email);
    const { actor, session } = await viewerOf(secret);
    for (const mark of [null, 'x', (await signIn(await confirmed('Une autre'))).mark.text])
      expect(await house.get(EndOtherSessions).execute({ actor, sessionId: session!.id, mark })).toBeNull();
  }, 60_000);

  it('a browser known by a password that changes meanwhile is not known by the new one', async () => {
    const email = await confirmed('Entre deux');
    const [here, there] = [await signIn(email), await signIn(email)];
    const [{ actor, session }, other] = [await viewerOf(here.secret), await viewerOf(there.secret)];
    const credentials = house.get(CREDENTIALS);
    const before = await credentials.ofMember(here.memberId);
    jest.spyOn(credentials, 'ofMember').mockImplementationOnce(async () => {
      await house.get(ChangePassword).execute({
        actor: other.actor,
        sessionId: session!.id,
        currentPassword: GOOD_PASSWORD,
        newPassword: OTHER_PASSWORD,
      });
      return before;
    });
    const ended = { actor, sessionId: session!.id, mark: here.mark.text };
    expect(await house.get(EndOtherSessions).execute(ended)).toBeNull();
  }, 60_000);

  it('who has no session of their own to go on ends them all', async () => {
    const email = await confirmed('Toutes');
    const { secret, mark } = await signIn(email);
    const { actor } = await viewerOf(secret);
    await house.get(EndOtherSessions).execute({ actor, sessionId: null, mark: mark.text });
    expect((await viewerOf(secret)).member).toBeNull();
  }, 60_000);

  it('who signs in after signing out everywhere is known again', async () => {
    const email = await confirmed('De retour');
    const { memberId } = await signIn(email);
    await house.get(SignOutEverywhere).execute({ actor: signedIn(memberId) });
    const mark = (await signIn(email)).mark.text;
    for (let i = 0; i < 100; i++) await fail(email, `back-${i % 20}`);
    const known = { ...signInBy(email, GOOD_PASSWORD, 'back-x'), mark };
    expect(await codeOf(house.get(SignIn).execute(known))).toBeNull();
  }, 60_000);

  it('a mark says nothing of anybody', async () => {
    const email = await confirmed('Marque muette');
    const { mark, memberId } = await signIn(email);
    expect(mark.text).toMatch(/^[0-9a-z]+(?:\.[\w-]{43}){4}$/);
    for (const part of mark.text.split('.'))
      expect(Buffer.from(part, 'base64url').toString('latin1')).not.toContain(memberId.slice(0, 8));
  });

  it('the owner hears of 10 failures, once a day', async () => {
    const email = await confirmed('Bien informée');
    house.mails.length = 0;
    for (let i = 0; i < 9; i++) await fail(email, `told-${i}`);
    await house.settle();
    expect(house.mails).toEqual([]);
    for (let i = 9; i < 30; i++) await fail(email, `told-${i}`);
    await house.settle();
    expect(house.mails.map(({ template, to }) => [template, to])).toEqual([['sign-ins-failed', email]]);
    for (let i = 0; i < 12; i++)
      expect(await fail('inconnue@example.org', `told-${i}`)).toBe('community.wrong-credentials');
    await house.settle();
    expect(house.mails).toHaveLength(1);
  });

  it('a success forgets the failures of the account', async () => {
    const email = await confirmed('Mémoire courte');
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) await codeOf(signIn(email, 'wrong-password-here', `m-${round}-${i}`));
      expect(await codeOf(signIn(email))).toBeNull();
    }
  });

  it('a network takes 30 failures in a quarter of an hour, and any number of successes', async () => {
    const email = await confirmed('Réseau partagé');
    for (let i = 0; i < 40; i++) await signIn(email, GOOD_PASSWORD, 'shared');
    for (let i = 0; i < 30; i++)
      expect(await codeOf(signIn(`nobody${i}@net.org`, 'wrong-password-here', 'shared'))).toBe(
        'community.wrong-credentials',
      );
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'shared'))).toBe('access.too-many-tries');
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'elsewhere'))).toBeNull();
    house.wait(15 * MINUTE);
    expect(await codeOf(signIn(email, GOOD_PASSWORD, 'shared'))).toBeNull();
  }, 60_000);

  it('a flood of one network costs no more hashes than the limit', async () => {
    const verified = jest.spyOn(house.get(PASSWORD_HASHER), 'verify');
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        codeOf(signIn(`flood${i}@net.org`, 'wrong-password-here', 'flooding')),
      ),
    );
    expect(verified).toHaveBeenCalledTimes(30);
    expect(codes.filter((code) => code === 'access.too-many-tries')).toHaveLength(170);
    verified.mockRestore();
    expect(await codeOf(signIn('nobody@net.org', 'wrong-password-here', 'calm'))).toBe(
      'community.wrong-credentials',
    );
  }, 60_000);

  it('ends the session the browser came with', async () => {
    const email = await confirmed('Nouveau secret');
    const first = await signIn(email);
    const second = await house
      .get(SignIn)
      .execute({ ...signInBy(email), formerSecret: first.secret, network: 'f' });
    expect((await viewerOf(first.secret)).member).toBeNull();
    expect((await viewerOf(second.secret)).member?.pseudonym).toBe('Nouveau secret');
  });

  it('hashes again what was hashed with weaker settings', async () => {
    const email = await confirmed('Vieille empreinte');
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(GOOD_PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await house.sql.rows(`update community.account set password_hash = $1 where email_key = $2`, [
      weak,
      email,
    ]);
    await signIn(email);
    const row = await house.sql.row<{ password_hash: string }>(
      `select password_hash from community.account where email_key = $1`,
      [email],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('opens no session for a password that was changed while it was checked', async () => {
    const email = await confirmed('Course serrée');
    const changing = new pg.Client({ connectionString: house.url });
    await changing.connect();
    await changing.query('begin');
    await changing.query(`update community.account set password_hash = 'other' where email_key = $1`, [
      email,
    ]);
    const signing = codeOf(signIn(email));
    await waitingForLock(house);
    await changing.query('commit');
    await changing.end();
    expect(await signing).toBe('community.wrong-credentials');
  });

  it('a banned member is told so, with the right password only', async () => {
    const email = await confirmed('Banni');
    const { secret } = await signIn(email);
    await house.sql.rows(`update community.member set status = 'banned' where pseudonym = 'Banni'`);
    const told = (password?: string) =>
      signIn(email, password).then(
        () => null,
        ({ code, details }: { code: string; details?: object }) => ({ code, details }),
      );
    // A measure that is found nowhere is told without its end.
    expect(await told()).toMatchObject({
      code: 'community.account-suspended',
      details: { lasts: 'unknown' },
    });
    const until = new Date(house.clock.at.getTime() + 30 * DAY);
    await house.sql.rows(
      `with m as (select id from community.member where pseudonym = 'Banni'), d as (
         insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at, until, version)
         select gen_random_uuid(), 'suspend', 'profile', m.id::text, m.id, 'page', '{"facts": "Insultes."}', now(), $1, 1 from m
         returning id, subject_id)
       insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at, path, begun_at, until, version)
       select gen_random_uuid(), subject_id, 'suspend', 'suspend', 'standing', id, now(), 'page', now(), $1, 1 from d`,
      [until],
    );
    const suspended = await told();
    expect(suspended).toEqual({
      code: 'community.account-suspended',
      details: {
        lasts: 'until',
        until: until.toISOString(),
        decisionPath: expect.stringMatching(/^\/decisions\/\d+\?cle=.+/),
      },
    });
    const { decisionPath } = suspended!.details as { decisionPath: string };
    const [, number, key] = /^\/decisions\/(\d+)\?cle=(.+)$/.exec(decisionPath)!;
    const [decision] = await house.sql.rows<{ id: string; subjectId: MemberId }>(
      `select id, subject_id as "subjectId" from moderation.decision where number = $1`,
      [number],
    );
    const signedOut = { actor: Actor.visitor(new Map()), key: decodeURIComponent(key!) };
    const part = await house.get(PARTIES).of({ ...decision!, categoryId: null }, signedOut);
    expect(part).toEqual({ as: 'author' });
    await house.sql.rows(`update moderation.sanction set until = null where until = $1`, [until]);
    expect((await told())?.details).toMatchObject({ lasts: 'forever' });
    // Where the account asks for more than a password, a password opens no complaint of theirs.
    await house.sql.rows(
      `insert into community.code_maker (member_id, sealed_secret, begun_at, confirmed_at)
       select id, 'sealed', now(), now() from community.member where pseudonym = 'Banni'`,
    );
    expect((await told())?.details).toEqual({ lasts: 'unknown' });
    expect(await told('wrong-password-here')).toEqual({
      code: 'community.wrong-credentials',
      details: (await told('another-wrong-one'))?.details,
    });
    expect(JSON.stringify(await told('wrong-password-here'))).not.toMatch(/decision|until|lasts/);
    expect((await viewerOf(secret)).member).toBeNull();
  });
});

describe('sessions', () => {
  it('a member is signed in for 14 days without a sign of life', async () => {
    const email = await confirmed('Assidu');
    const { secret } = await signIn(email);
    house.wait(14 * DAY - 1);
    expect((await viewerOf(secret)).member).not.toBeNull();
    house.wait(14 * DAY);
    expect((await viewerOf(secret)).member).toBeNull();
  });

  it('and for 30 days at most, however often they come', async () => {
    const email = await confirmed('Fidèle');
    const { secret } = await signIn(email);
    for (let day = 0; day < 29; day++) {
      house.wait(DAY);
      expect((await viewerOf(secret)).member).not.toBeNull();
    }
    house.wait(DAY - 1);
    expect((await viewerOf(secret)).member).not.toBeNull();
    house.wait(1);
    expect((await viewerOf(secret)).member).toBeNull();
  });

  it('staff for 30 minutes idle and 12 hours at most', async () => {
    const email = await confirmed('Lanterne');
    const { memberId } = await signIn(email);
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'moderator' });
    await house.settle();
    const idle = await signIn(email);
    house.wait(30 * MINUTE - 1);
    expect((await viewerOf(idle.secret)).member?.role).toBe('moderator');
    house.wait(30 * MINUTE);
    expect((await viewerOf(idle.secret)).member).toBeNull();
    const busy = await signIn(email);
    for (let i = 0; i < 35; i++) {
      house.wait(20 * MINUTE);
      expect((await viewerOf(busy.secret)).member).not.toBeNull();
    }
    house.wait(20 * MINUTE - 1);
    expect((await viewerOf(busy.secret)).member).not.toBeNull();
    house.wait(1);
    expect((await viewerOf(busy.secret)).member).toBeNull();
  });

  it('a change of role ends the sessions opened before it, and the rights change at once', async () => {
    const email = await confirmed('Promue');
    const { secret, memberId } = await signIn(email);
    house.wait(1000);
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'community_manager' });
    expect((await viewerOf(secret)).actor.may('category.manage')).toBe(true);
    await house.settle();
    expect((await viewerOf(secret)).member).toBeNull();
    house.wait(1000);
    const again = await viewerOf((await signIn(email)).secret);
    expect(again.member?.role).toBe('community_manager');
    expect(again.audiences).toEqual(expect.arrayContaining(['staff', 'branch:film', 'branch:music']));
  });

  it('a sign of life is written once a minute at most', async () => {
    const email = await confirmed('Discret');
    const { secret } = await signIn(email);
    const seen = async () =>
      (await house.sql.row<{ at: Date }>(
        `select s.last_seen_at as at from community.session s join community.account a using (member_id) where a.email_key = $1`,
        [email],
      ))!.at.getTime();
    const opened = await seen();
    house.wait(MINUTE - 1);
    await viewerOf(secret);
    expect(await seen()).toBe(opened);
    house.wait(1);
    await viewerOf(secret);
    expect(await seen()).toBe(opened + MINUTE);
  });

  it('what is no secret of ours is a visitor, who may read what is public', async () => {
    for (const secret of [null, '', 'x', 'A'.repeat(43), 'é'.repeat(43), 'A'.repeat(10_000)]) {
      const viewer = await viewerOf(secret);
      expect(viewer).toMatchObject({ member: null, session: null, audiences: ['public'] });
      expect(viewer.actor.may('topic.read')).toBe(true);
      expect(viewer.actor.may('topic.answer')).toBe(false);
    }
  });

  it('a member who did not confirm the address reads what is public', async () => {
    await house
      .get(RegisterMember)
      .execute({ ...registration('Hésitante', 'hesite@example.org'), network: 'h' });
    const viewer = await viewerOf((await signIn('hesite@example.org')).secret);
    expect(viewer).toMatchObject({ audiences: ['public'], member: { status: 'pending' } });
    expect(['topic.read', 'account.manage-self'].map((one) => viewer.actor.may(one as never))).toEqual([
      true,
      true,
    ]);
    expect(
      ['topic.open', 'topic.answer', 'post.vote', 'member.read'].map((one) => viewer.actor.may(one as never)),
    ).toEqual([false, false, false, false]);
  });

  it('lists one’s own sessions, ends one, signs out here and everywhere', async () => {
    const email = await confirmed('Deux écrans');
    const other = await confirmed('Quelqu’un d’autre');
    const here = await signIn(email);
    const there = await signIn(email);
    const third = await signIn(email);
    const viewer = await viewerOf(here.secret);
    const mine = () =>
      house
        .get(MY_SESSIONS)
        .execute({ memberId: here.memberId, sessionId: viewer.session!.id, role: 'member' });
    expect((await mine()).map((one) => one.current).sort()).toEqual([false, false, true]);
    const lost = (await viewerOf(there.secret)).session!.id;
    const stranger = await viewerOf((await signIn(other)).secret);
    const end = house.get(EndSession);
    expect(await codeOf(end.execute({ actor: stranger.actor, sessionId: lost }))).toBe(
      'community.session-not-found',
    );
    await end.execute({ actor: viewer.actor, sessionId: lost });
    expect((await viewerOf(there.secret)).member).toBeNull();
    await house.get(SignOut).execute({ secret: third.secret });
    expect(await mine()).toHaveLength(1);
    await house.get(SignOutEverywhere).execute({ actor: viewer.actor });
    expect((await viewerOf(here.secret)).member).toBeNull();
  });

  it('confirming the identity gives a new secret and kills the old one', async () => {
    const email = await confirmed('Sensible');
    const opened = await signIn(email);
    const viewer = await viewerOf(opened.secret);
    house.wait(HOUR);
    const command = { actor: viewer.actor, sessionId: viewer.session!.id, password: 'wrong-password-here' };
    expect(await codeOf(house.get(ConfirmIdentity).execute(command))).toBe('community.password-wrong');
    const renewed = await house.get(ConfirmIdentity).execute({ ...command, password: GOOD_PASSWORD });
    expect(renewed.expiresAt).toEqual(opened.expiresAt);
    expect((await viewerOf(opened.secret)).member).toBeNull();
    expect((await viewerOf(renewed.secret)).session?.confirmedAt).toEqual(house.clock.at);
  });
});
