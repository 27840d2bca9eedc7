import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotHandedOver } from '#application/shared/letter.ports';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { CreateFirstAdministrator } from '#application/community/accounts/create-first-administrator';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { LETTERS_KEPT_BACK } from '#application/community/accounts/account.limits';
import type { Throttle } from '#application/shared/ports';
import { THROTTLE } from '#infrastructure/platform/platform.tokens';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { tokenFor } from '#domain/community/accounts/account-token';
import { ACCOUNT_TOKENS, FIRST_RUN, MY_ACCOUNT } from '#infrastructure/community/accounts/accounts.module';
import { SECRETS } from '#infrastructure/platform/platform.tokens';
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
} from './accounts-house.ts';

const MINUTE = 60_000;
let house: House;
let people = 0;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
beforeEach(() => void (house.mails.length = 0));

async function confirmed(name: string): Promise<string> {
  const email = `c${people++}@example.org`;
  await house.get(RegisterMember).execute({ ...registration(name, email), network: email });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  house.mails.length = 0;
  return email;
}
const signIn = (email: string, password = GOOD_PASSWORD) =>
  house.get(SignIn).execute(signInBy(email, password, email));
const viewerOf = (secret: string) => house.get(ResolveSession).execute(secret);

const sent = () => house.mails.map((mail) => `${mail.template} → ${mail.to}`);
const askReset = async (email: string, network = email) => {
  await house.get(RequestPasswordReset).execute({ email, network });
  await house.settle();
  return house.linkIn('reset-password');
};

describe('the first start', () => {
  it('of many founders at once one founds the community and administers it', async () => {
    expect(await house.get(FIRST_RUN).execute()).toBe(true);
    const found = (i: number) =>
      house.get(CreateFirstAdministrator).execute({
        pseudonym: `Administration ${i}`,
        email: `admin${i}@example.org`,
        password: GOOD_PASSWORD,
        charter: '2026-01',
        charterInForce: '2026-01',
        language: 'fr',
        network: '192.0.2',
      });
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => found(i)));
    const [founder, ...more] = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(more).toEqual([]);
    const codes = results.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['community.already-founded']));
    await house.settle();
    const admins = await house.sql.rows<{ member_id: string }>(
      `select member_id from moderation.role_assignment where role = 'administrator'`,
    );
    expect(admins.map((one) => one.member_id)).toEqual([founder!.memberId]);
    expect(await house.get(FIRST_RUN).execute()).toBe(false);
  }, 60_000);

  it('costs no hash once somebody founded it, and 20 an hour from one network before', async () => {
    const { PASSWORD_HASHER } = await import('#infrastructure/community/accounts/accounts.module');
    const hashed = jest.spyOn(house.get(PASSWORD_HASHER), 'hash');
    const command = {
      pseudonym: 'Tard venue',
      email: 'tard@example.org',
      password: GOOD_PASSWORD,
      charter: '2026-01',
      charterInForce: '2026-01',
      language: 'fr',
      network: '192.0.2',
    };
    expect(await codeOf(house.get(CreateFirstAdministrator).execute(command))).toBe(
      'community.already-founded',
    );
    expect(hashed).not.toHaveBeenCalled();
    hashed.mockRestore();
    const empty = await openHouse();
    try {
      const found = (network: string) =>
        codeOf(empty.get(CreateFirstAdministrator).execute({ ...command, charter: '', network }));
      for (let i = 0; i < 20; i++) expect(await found('net-a')).toBe('field.must-accept');
      expect(await found('net-a')).toBe('access.too-many-tries');
      expect(await found('net-b')).toBe('field.must-accept');
    } finally {
      await empty.close();
    }
  }, 60_000);
});

describe('whoever answers for machines', () => {
  it('reads in the mail about their password whose key ended, and where webhooks go on', async () => {
    const email = await confirmed('Machiniste');
    const { id: memberId } = (await viewerOf((await signIn(email)).secret)).member!;
    const client = (name: string, expires: string) =>
      house.sql.row<{ id: string }>(
        `insert into site.api_client (id, name, holder_id, scopes, networks, origins, secret_hash, secret_given_at, created_at, expires_at)
         values (gen_random_uuid(), $1, $2, '{}', '{}', '{}', $1, $3, $3, $3::timestamptz + $4::interval) returning id`,
        [name, memberId, house.clock.now(), expires],
      );
    const one = await client('Agenda', '30 days');
    await client('Ancienne', '0 days');
    await house.sql.rows(
      `insert into site.webhook_endpoint (id, client_id, url, events, secret_number, created_at, silent_at, silence)
       values (gen_random_uuid(), $1, 'https://hooks.example.org/secret-path', '{}', 1, now(), null, null),
         (gen_random_uuid(), $1, 'https://tu.example.org/', '{}', 1, now(), now(), 'by-hand')`,
      [one!.id],
    );
    const token = await askReset(email);
    house.mails.length = 0;
    await house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'n' });
    await house.settle();
    expect(house.mails).toMatchObject([
      {
        template: 'password-changed',
        values: { machines: 'Agenda', webhookHosts: 'hooks.example.org' },
      },
    ]);
  });
});

describe('a forgotten password', () => {
  it('asked for again and again by whoever knows the address, keeps nothing from its owner', async () => {
    const email = await confirmed('Assaillie');
    for (let time = 0; time < 30; time += 1) await askReset(email, `n${time}`);
    // Those of the day, and the one of this hour.
    expect(sent()).toEqual(Array.from({ length: 21 }, () => `reset-password → ${email}`));
    const token = house.linkIn('reset-password');
    await house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'n' });
    await house.settle();
    expect(sent().at(-1)).toBe(`password-changed → ${email}`);
  });

  it('still comes once an hour after strangers used up the letters of the day', async () => {
    const email = await confirmed('Recours');
    for (let time = 0; time < 20; time += 1) await askReset(email, `stranger ${time}`);
    house.mails.length = 0;
    const hourLater = () => house.get<Throttle>(THROTTLE).forget(LETTERS_KEPT_BACK['reset-password']!, email);
    for (const hour of [1, 2]) {
      await askReset(email, `home ${hour}`);
      await askReset(email, `stranger of hour ${hour}`);
      expect(sent()).toEqual(Array.from({ length: hour }, () => `reset-password → ${email}`));
      await hourLater();
    }
    const token = house.linkIn('reset-password');
    await house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'n' });
  });

  it('is asked for five times a day from one place, whether anybody has that address or not', async () => {
    const known = await confirmed('Voisine');
    for (const email of [known, 'personne@example.org']) {
      const ask = (network: string) => house.get(RequestPasswordReset).execute({ email, network });
      for (let time = 0; time < 5; time += 1) await ask('one place');
      expect(await codeOf(ask('one place'))).toBe('access.too-many-tries');
      expect(await codeOf(ask('another place'))).toBeNull();
    }
  });

  it('is replaced by a link that works once, for 60 minutes, and kills sessions and links', async () => {
    const email = await confirmed('Distraite');
    const open = await signIn(email);
    const first = await askReset(email);
    const second = await askReset(email);
    house.wait(60 * MINUTE - 1);
    await house.get(ResetPassword).execute({ token: second, password: OTHER_PASSWORD, network: 'n' });
    expect((await viewerOf(open.secret)).member).toBeNull();
    const reset = house.get(ResetPassword);
    expect(await codeOf(reset.execute({ token: second, password: GOOD_PASSWORD, network: 'n' }))).toBe(
      'community.link-spent',
    );
    expect(await codeOf(reset.execute({ token: first, password: GOOD_PASSWORD, network: 'n' }))).toBe(
      'community.link-spent',
    );
    expect(await codeOf(signIn(email))).toBe('community.wrong-credentials');
    expect(await codeOf(signIn(email, OTHER_PASSWORD))).toBeNull();
    await house.settle();
    expect(sent().at(-1)).toBe(`password-changed → ${email}`);
  });

  it('proves the address as well: whoever signed up with it before is out, with password and session', async () => {
    const email = 'piegee@example.org';
    await house.get(RegisterMember).execute({ ...registration('Piégée', email), network: email });
    const attacker = await signIn(email);
    const token = await askReset(email);
    const confirmation = house.linkIn('confirm-email');
    const anew = saidAnew('Piégée');
    const command = { token, password: OTHER_PASSWORD, network: 'n', anew };
    const reset = await house.get(ResetPassword).execute(command);
    // No mark of a known browser: a second factor may be left to show.
    expect(Object.keys(reset)).toEqual(['memberId', 'onward']);
    expect((await viewerOf(attacker.secret)).member).toBeNull();
    expect(await codeOf(signIn(email))).toBe('community.wrong-credentials');
    expect(await codeOf(house.get(ConfirmEmail).execute(confirmBy(confirmation)))).toBe(
      'community.link-spent',
    );
    const owner = await signIn(email, OTHER_PASSWORD);
    expect((await viewerOf(owner.secret)).member?.status).toBe('active');
    expect(await house.get(MY_ACCOUNT).execute(owner.memberId)).toMatchObject({ emailConfirmed: true });
  });

  it('refuses a password made of the name that the sign-up gets, together with what else is to be mended', async () => {
    const email = 'commencee@example.org';
    await house.get(RegisterMember).execute({ ...registration('Commencée', email), network: email });
    const token = await askReset(email);
    const reset = (anew: ReturnType<typeof saidAnew>) =>
      house
        .get(ResetPassword)
        .execute({ token, password: 'cormoran-lucarne-41!', network: 'n', anew })
        .catch((refusal: { fields?: readonly { field: string; code: string }[] }) =>
          refusal.fields?.map(({ field, code }) => `${field}: ${code}`),
        );
    const personal = 'password: community.password-personal';
    expect(await reset(saidAnew('Cormoran'))).toEqual([personal]);
    const both = await reset({ ...saidAnew('Cormoran'), branches: ['nothing'] });
    expect(both).toEqual([personal, expect.stringMatching(/^branches: /)]);
  });

  it('a link is over after 60 minutes', async () => {
    const email = await confirmed('Trop tard');
    const token = await askReset(email);
    house.wait(60 * MINUTE);
    expect(
      await codeOf(house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'n' })),
    ).toBe('community.link-spent');
  });

  it('a password that is refused does not use the link up', async () => {
    const email = await confirmed('Deuxième essai');
    const token = await askReset(email);
    expect(
      await codeOf(
        house.get(ResetPassword).execute({ token, password: 'deuxieme-essai-2026!', network: 'n' }),
      ),
    ).toBe('community.password-personal');
    expect(
      await codeOf(house.get(ResetPassword).execute({ token, password: OTHER_PASSWORD, network: 'n' })),
    ).toBeNull();
  });

  it('of 100 who use a link at once one sets the password', async () => {
    const email = await confirmed('Course');
    const token = await askReset(email);
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        house.get(ResetPassword).execute({ token, password: `${OTHER_PASSWORD}-${i}`, network: 'n' }),
      ),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  }, 60_000);

  it('nobody learns whether an address is known', async () => {
    const known = await confirmed('Connue');
    const ask = (email: string) => house.get(RequestPasswordReset).execute({ email, network: 'ask' });
    expect(await ask(known)).toEqual(await ask('unknown@example.org'));
    await house.settle();
    expect(sent()).toEqual([`reset-password → ${known}`]);
  });

  it('a link of one kind opens no other door', async () => {
    const email = await confirmed('Une porte');
    const token = await askReset(email);
    expect(await codeOf(house.get(ConfirmEmail).execute(confirmBy(token)))).toBe('community.link-spent');
    expect(await codeOf(house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD }))).toBe(
      'community.link-spent',
    );
  });
});

describe('changing the password', () => {
  it('needs the present one, ends the other sessions and links, and renews this session', async () => {
    const email = await confirmed('Prudente');
    const here = await signIn(email);
    const there = await signIn(email);
    const token = await askReset(email);
    const viewer = await viewerOf(here.secret);
    const command = { actor: viewer.actor, sessionId: viewer.session!.id, newPassword: OTHER_PASSWORD };
    const change = house.get(ChangePassword);
    expect(await codeOf(change.execute({ ...command, currentPassword: OTHER_PASSWORD }))).toBe(
      'community.password-wrong',
    );
    const renewed = await change.execute({ ...command, currentPassword: GOOD_PASSWORD });
    expect((await viewerOf(here.secret)).member).toBeNull();
    expect((await viewerOf(there.secret)).member).toBeNull();
    expect((await viewerOf(renewed.secret)).member?.pseudonym).toBe('Prudente');
    expect(
      await codeOf(house.get(ResetPassword).execute({ token, password: GOOD_PASSWORD, network: 'n' })),
    ).toBe('community.link-spent');
    expect(await codeOf(signIn(email, OTHER_PASSWORD))).toBeNull();
  });

  it('is tried 10 times in a quarter of an hour at most', async () => {
    const email = await confirmed('Insistante');
    const viewer = await viewerOf((await signIn(email)).secret);
    const command = { actor: viewer.actor, sessionId: viewer.session!.id, newPassword: OTHER_PASSWORD };
    const change = (currentPassword: string) =>
      codeOf(house.get(ChangePassword).execute({ ...command, currentPassword }));
    for (let i = 0; i < 10; i++) expect(await change('wrong-password-here')).toBe('community.password-wrong');
    expect(await change(GOOD_PASSWORD)).toBe('access.too-many-tries');
  });
});

describe('changing the address', () => {
  const visitorOf = async (email: string) => {
    const viewer = await viewerOf((await signIn(email)).secret);
    return { actor: viewer.actor, session: viewer.session };
  };
  it('waits for the link at the new address, then tells the old one', async () => {
    const email = await confirmed('Déménageuse');
    const who = await visitorOf(email);
    await house.get(RequestEmailChange).execute({ ...who, email: 'neuve@example.org' });
    await house.settle();
    expect(sent()).toEqual(['confirm-new-email → neuve@example.org']);
    expect(await house.get(MY_ACCOUNT).execute(who.actor.memberId!)).toMatchObject({
      email,
      emailConfirmed: true,
      emailToBe: 'neuve@example.org',
    });
    expect(await codeOf(signIn('neuve@example.org'))).toBe('community.wrong-credentials');
    const token = house.linkIn('confirm-new-email');
    await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
    await house.settle();
    expect(sent().at(-1)).toBe(`email-changed → ${email}`);
    expect(await codeOf(signIn('neuve@example.org'))).toBeNull();
    expect(await codeOf(signIn(email))).toBe('community.wrong-credentials');
  });

  it('tells the address that was changed, also where another change comes before that letter leaves', async () => {
    const first = await confirmed('Fugitive');
    const who = await visitorOf(first);
    const change = async (email: string) => {
      await house.get(RequestEmailChange).execute({ ...who, email });
      await house.settle().catch(() => undefined);
      const token = house.linkIn('confirm-new-email');
      await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
    };
    house.refusing.add(first);
    await change('seconde@example.org');
    await expect(house.settle()).rejects.toThrow(NotHandedOver);
    await change('troisieme@example.org');
    house.refusing.delete(first);
    await house.settle();
    expect(
      sent()
        .filter((mail) => mail.startsWith('email-changed'))
        .toSorted(),
    ).toEqual([`email-changed → ${first}`, 'email-changed → seconde@example.org'].toSorted());
  });

  it('tells each address that was changed, where two change before anybody is told, and names none in plain on the way', async () => {
    const first = await confirmed('Deux Fois Partie');
    const who = await visitorOf(first);
    for (const email of ['partie2@example.org', 'partie3@example.org']) {
      await house.get(RequestEmailChange).execute({ ...who, email });
      // The letter went out; of what is told after the change nothing has reached anybody.
      const secret = `secret of ${email}`;
      const link = tokenFor(
        {
          hash: house.get(SECRETS).hash(secret),
          memberId: who.actor.mustBeMember(),
          purpose: 'change-email',
          email,
          way: null,
        },
        house.clock.at,
      );
      await house.unitOfWork.run(() => house.get(ACCOUNT_TOKENS).add(link));
      await house.get(ConfirmEmailChange).execute({ token: secret, password: GOOD_PASSWORD });
    }
    const facts = await house.sql.rows<{ payload: object }>(
      `select payload from platform.outbox where payload ->> 'name' = 'community.email-changed.v1'
         and payload ->> 'memberId' = $1`,
      [who.actor.memberId],
    );
    expect(facts).toHaveLength(2);
    expect(JSON.stringify(facts)).not.toContain('@example.org');
    await house.settle();
    expect(
      sent()
        .filter((mail) => mail.startsWith('email-changed'))
        .toSorted(),
    ).toEqual([`email-changed → ${first}`, 'email-changed → partie2@example.org'].toSorted());
  });

  it('is asked for five times a day at most, as often as one address is written to: each writes to whatever address is given', async () => {
    const who = await visitorOf(await confirmed('Insatiable'));
    const ask = (email: string) => codeOf(house.get(RequestEmailChange).execute({ ...who, email }));
    for (let time = 0; time < 5; time += 1) expect(await ask(`autre${time}@example.org`)).toBeNull();
    expect(await ask('autre@example.org')).toBe('access.too-many-tries');
  });

  it('takes no mailbox that is thrown away', async () => {
    const who = await visitorOf(await confirmed('Passagère'));
    for (const email of ['neuve@yopmail.com', 'neuve@loin.yopmail.com'])
      expect(await codeOf(house.get(RequestEmailChange).execute({ ...who, email }))).toBe(
        'community.email-disposable',
      );
    await house.settle();
    expect(sent()).toEqual([]);
  });

  it('needs an identity confirmed within 10 minutes', async () => {
    const who = await visitorOf(await confirmed('Pressée'));
    house.wait(10 * MINUTE);
    expect(
      await codeOf(house.get(RequestEmailChange).execute({ ...who, email: 'a@example.org' })),
    ).toBeNull();
    house.wait(1);
    expect(await codeOf(house.get(RequestEmailChange).execute({ ...who, email: 'b@example.org' }))).toBe(
      'community.identity-not-confirmed',
    );
  });

  it('the link alone moves nothing: who got it by mistake does not know the password', async () => {
    const email = await confirmed('Mauvaise lettre');
    const who = await visitorOf(email);
    await house.get(RequestEmailChange).execute({ ...who, email: 'inconnu@example.org' });
    await house.settle();
    const token = house.linkIn('confirm-new-email');
    const confirm = (password: string) => codeOf(house.get(ConfirmEmailChange).execute({ token, password }));
    expect(await confirm('wrong-password-here')).toBe('community.password-wrong');
    expect(await codeOf(signIn(email))).toBeNull();
    expect(await confirm(GOOD_PASSWORD)).toBeNull();
    expect(await codeOf(signIn('inconnu@example.org'))).toBeNull();
  });

  it.each([
    { when: 'after its mail left', left: true },
    { when: 'before its mail could leave', left: false },
  ])('a new password calls off a change of address, $when', async ({ left }) => {
    const email = await confirmed(`Reprise ${left ? 'avant' : 'tard'}`);
    const who = await visitorOf(email);
    await house.get(RequestEmailChange).execute({ ...who, email: `vol-${left}@example.org` });
    if (left) await house.settle();
    await house.get(ChangePassword).execute({
      actor: who.actor,
      sessionId: who.session!.id,
      currentPassword: GOOD_PASSWORD,
      newPassword: OTHER_PASSWORD,
    });
    await house.settle();
    expect(sent().filter((one) => one.startsWith('confirm-new-email'))).toHaveLength(left ? 1 : 0);
    const token = house.linkIn('confirm-new-email');
    expect(await codeOf(house.get(ConfirmEmailChange).execute({ token, password: OTHER_PASSWORD }))).toBe(
      'community.link-spent',
    );
  });

  it('one that refused mails is confirmed again by a link to itself, and nobody is told of a change', async () => {
    const email = await confirmed('De retour');
    const who = await visitorOf(email);
    const refused = async () => (await house.get(MY_ACCOUNT).execute(who.actor.memberId!))?.emailRefused;
    await house.get(RequestEmailChange).execute({ ...who, email });
    await house.settle();
    expect(sent()).toEqual([]); // nothing to confirm
    await house.sql.rows(`insert into community.refused_address (email_key, refused_at) values ($1, now())`, [
      email,
    ]);
    expect(await refused()).toBe(true);
    await house.get(RequestEmailChange).execute({ ...who, email });
    await house.settle();
    expect(sent()).toEqual([`confirm-new-email → ${email}`]);
    const token = house.linkIn('confirm-new-email');
    await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
    await house.settle();
    expect(await refused()).toBe(false);
    expect(sent()).toHaveLength(1);
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('a later request kills the link of an earlier one', async () => {
    const who = await visitorOf(await confirmed('Indécise'));
    await house.get(RequestEmailChange).execute({ ...who, email: 'un@example.org' });
    await house.settle();
    const earlier = house.linkIn('confirm-new-email');
    await house.get(RequestEmailChange).execute({ ...who, email: 'deux@example.org' });
    await house.settle();
    expect(
      await codeOf(house.get(ConfirmEmailChange).execute({ token: earlier, password: GOOD_PASSWORD })),
    ).toBe('community.link-spent');
  });

  it('nobody learns that the new address has an account: its owner gets a mail', async () => {
    const taken = await confirmed('Propriétaire');
    const who = await visitorOf(await confirmed('Curieuse'));
    expect(await house.get(RequestEmailChange).execute({ ...who, email: taken })).toBeUndefined();
    await house.settle();
    expect(house.mails.map((mail) => [mail.template, mail.to, mail.values.pseudonym])).toEqual([
      ['already-registered', taken, 'Propriétaire'],
    ]);
  });

  it('an address that was taken while the link travelled is refused', async () => {
    const who = await visitorOf(await confirmed('Lente'));
    await house.get(RequestEmailChange).execute({ ...who, email: 'convoitee@example.org' });
    await house.settle();
    const token = house.linkIn('confirm-new-email');
    await house
      .get(RegisterMember)
      .execute({ ...registration('Rapide', 'convoitee@example.org'), network: 'r' });
    expect(await codeOf(house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD }))).toBe(
      'community.email-taken',
    );
  });
});
