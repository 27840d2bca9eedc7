import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  AskForAccountMail,
  type FactWithLetter,
} from '#application/community/consumers/ask-for-account-mail';
import { BegunSignUp } from '#application/community/accounts/begun-sign-up';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import { NotHandedOver } from '#application/shared/letter.ports';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResendConfirmation } from '#application/community/accounts/resend-confirmation';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { MemberId } from '#domain/shared/id';
import { ACCOUNT_TOKENS, FREE_NAMES } from '#infrastructure/community/accounts/accounts.module';
import { UuidIds } from '#infrastructure/platform/ids';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
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

const DAY = 24 * 3600_000;

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
beforeEach(async () => {
  await house.settle();
  house.mails.length = 0;
});

const register = (pseudonym: string, email: string, network = pseudonym) =>
  house.get(RegisterMember).execute({ ...registration(pseudonym, email), network });
const confirm = (token: string, password?: string) =>
  house.get(ConfirmEmail).execute(confirmBy(token, password));

const viewerOf = (secret: string) => house.get(ResolveSession).execute(secret);
const statusOf = async (email: string) =>
  (
    await house.sql.row<{ status: string }>(
      `select m.status from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [email],
    )
  )?.status;

describe('registration', () => {
  it('makes a pending member, mails a link, and the link makes the member active', async () => {
    await register('Plume du Rhône', 'Plume@Example.org');
    expect(await statusOf('plume@example.org')).toBe('pending');
    await house.settle();
    expect(house.mails).toEqual([
      {
        to: 'Plume@Example.org',
        template: 'confirm-email',
        language: 'fr',
        values: {
          pseudonym: 'Plume du Rhône',
          path: expect.stringMatching(/\?jeton=[\w-]{43}$/),
          validMinutes: '1440',
        },
      },
    ]);
    await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
    expect(await statusOf('plume@example.org')).toBe('active');
    await house.settle();
    expect(house.mails.at(-1)?.template).toBe('welcome');
  });

  it('keeps only the hash of a link', async () => {
    await register('Encre bleue', 'encre@example.org');
    await house.settle();
    const secret = house.linkIn('confirm-email');
    const stored = await house.sql.row<{ all: string }>(
      `select string_agg(t::text, ' ') as all from community.account_token t`,
    );
    expect(stored?.all.includes(secret)).toBe(false);
    expect(secret).toHaveLength(43);
  });

  it('says the same of an address that is known, and mails its owner instead', async () => {
    const first = await register('Terre cuite', 'terre@example.org');
    await house.settle();
    await confirm(house.linkIn('confirm-email'));
    await house.settle();
    house.mails.length = 0;
    const second = await register('Tout autre nom', 'TERRE@example.org');
    expect(second).toEqual(first);
    await house.settle();
    expect(house.mails.map(({ to, template, values }) => [to, template, values.pseudonym])).toEqual([
      ['terre@example.org', 'already-registered', 'Terre cuite'],
    ]);
    const rows = await house.sql.rows(
      `select from community.account a join community.member m on m.id = a.member_id where m.pseudonym = 'Tout autre nom'`,
    );
    expect(rows).toHaveLength(0);
  });

  it('holds the name whether the address is known or not, so that a free name tells nothing', async () => {
    await register('Pierre sèche', 'seche@example.org');
    await house.settle();
    await confirm(house.linkIn('confirm-email'));
    await register('Nom convoité', 'seche@example.org');
    expect(await codeOf(register('Nom convoité', 'ailleurs@example.org'))).toBe('community.pseudonym-taken');
    await register('Nom de plage', 'plage@example.org');
    await register('Nom de dune', 'plage@example.org');
    expect(await codeOf(register('Nom de plage', 'ailleurs@example.org'))).toBe('community.pseudonym-taken');
  });

  it('a name that passes for one of the team is nobody’s to take, and whoever has it already keeps it', async () => {
    const skeleton = new UnicodeLookAlikes().skeleton('Sapin, Pôle déclarations');
    const before = new UuidIds().next<MemberId>();
    await house.sql.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at, role, status)
       values (gen_random_uuid(), 'Sapin, Pôle déclarations', 'sapin-pole', $1, '1', now(), 'agent', 'active'),
         ($2, 'Sapin', 'sapin', 'sapln', '1', now(), 'member', 'active')`,
      [skeleton, before],
    );
    for (const taken of ['Sapin - Pôle déclarations', 'Sap1n', '5apin'])
      expect(await codeOf(register(taken, 'ailleurs@example.org'))).toBe('community.pseudonym-taken');
    expect(await codeOf(register('Le sapin bleu', 'bleu@example.org'))).toBeNull();
    const name = (text: string) => Pseudonym.of(text, (one) => new UnicodeLookAlikes().skeleton(one));
    const isHeld = (text: string) => house.get(FREE_NAMES).isHeld(name(text), before, new Date());
    expect([await isHeld('SAPIN'), await isHeld('5apin')]).toEqual([false, true]);
  });

  it('names all that is refused at once', async () => {
    const all = { pseudonym: '!', email: 'nul', password: 'court', charter: '', branches: [] as string[] };
    const refused = await house
      .get(RegisterMember)
      .execute({ ...registration('x', 'y'), ...all, network: 'all' })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      kind: 'invalid',
      fields: [
        { field: 'pseudonym', code: 'text.too-short' },
        { field: 'email', code: 'community.email-malformed' },
        { field: 'password', code: 'community.password-too-short' },
        { field: 'branches', code: 'community.branch-missing' },
        { field: 'charter', code: 'field.must-accept' },
      ],
    });
  });

  it('tells that the name is taken beside what else is wrong', async () => {
    await register('Nom partagé', 'partage@example.org');
    const again = { ...registration('Nom partagé', 'autre-partage@example.org'), password: 'court' };
    await expect(house.get(RegisterMember).execute({ ...again, network: 'partage' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: [
        { field: 'pseudonym', code: 'community.pseudonym-taken' },
        { field: 'password', code: 'community.password-too-short' },
      ],
    });
  });

  it('takes no mailbox that is thrown away, the same whether an account has the address or not', async () => {
    const fields = [{ field: 'email', code: 'community.email-disposable' }];
    await register('Boîte connue', 'connue@post.yopmail.com'); // the organisation allows this one
    await house.sql.rows(
      `update community.account set email = 'connue@yopmail.com', email_key = 'connue@yopmail.com'
       where email_key = 'connue@post.yopmail.com'`,
    );
    expect(await house.settle()).not.toEqual([]);
    for (const email of [
      'inconnue@yopmail.com',
      'Connue@Yopmail.com',
      'a@sous.domaine.yopmail.com',
      'a@33mail.com',
    ])
      await expect(register('Boîte jetable', email)).rejects.toMatchObject({ kind: 'invalid', fields });
    expect(await house.settle()).toEqual([]);
    await register('Boîte jetable', 'a@notyopmail.com'); // the name was not held
  });

  it('refuses a name that looks like one that is carried', async () => {
    await register('Alinéa', 'alinea@example.org');
    for (const name of ['Alinea', 'ALINÉA', 'A linéa', 'Αlinea', 'Aiinéa'])
      await expect(register(name, 'autre@example.org')).rejects.toMatchObject({
        code: expect.stringMatching(/^community\.pseudonym-(taken|scripts)$/),
      });
  });

  it('writes nothing when anything is refused', async () => {
    const before = await house.sql.rows('select id from community.member');
    const attempts = [
      { ...registration('Va', 'nul'), network: 'a' },
      { ...registration('Vague', 'vague@example.org'), branches: ['cooking'], network: 'a' },
      { ...registration('Vague', 'vague@example.org'), branches: [], network: 'a' },
      { ...registration('Vague', 'vague@example.org'), password: 'court', network: 'a' },
      { ...registration('Vague', 'vague@example.org'), charter: ' ', network: 'a' },
      { ...registration('Vague', 'vague@example.org'), charter: '1\u0000', network: 'a' },
      { ...registration('Va\u0000gue', 'vague@example.org'), network: 'a' },
      { ...registration('Modération', 'vague@example.org'), network: 'a' },
      { ...registration('Caisse des artistes', 'vague@example.org'), network: 'a' },
    ];
    for (const attempt of attempts)
      await expect(house.get(RegisterMember).execute(attempt)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await house.sql.rows('select id from community.member')).toHaveLength(before.length);
    expect(await house.settle()).toEqual([]);
  });

  it('of 200 who want look-alike names at once, one gets it', async () => {
    const names = ['Lune noire', 'lune noire', 'Lune-noire', 'Iune noire', 'LUNE NOIRE', 'Lüne noire'];
    const tries = Array.from({ length: 200 }, (_, i) =>
      register(names[i % names.length]!, `lune${i}@example.org`, `lune-${i}`),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['community.pseudonym-taken']));
    const rows = await house.sql.rows(`select member_id from community.account where email_key like 'lune%'`);
    expect(rows).toHaveLength(1);
  }, 60_000);

  it('of 20 who use one address at once, one registers and all hear the same', async () => {
    const tries = Array.from({ length: 20 }, (_, i) =>
      register(`Personne ${'bdfghjkmpqrstxyzaecu'[i]!.repeat(3)}`, 'meme@example.org', `meme-${i}`),
    );
    expect((await Promise.allSettled(tries)).map((one) => one.status)).toEqual(Array(20).fill('fulfilled'));
    const rows = await house.sql.rows(
      `select member_id from community.account where email_key = 'meme@example.org'`,
    );
    expect(rows).toHaveLength(1);
  }, 60_000);

  it('a link whose account is forgotten while it is opened is spent', async () => {
    const email = 'oubliee@example.org';
    await house.get(RegisterMember).execute({ ...registration('Oubliée Entre Deux', email), network: email });
    await house.settle();
    const other = new pg.Client({ connectionString: house.url });
    await other.connect();
    await other.query('begin');
    const [account] = (
      await other.query<{ id: string }>(
        'select member_id as id from community.account where email = $1 for update',
        [email],
      )
    ).rows;
    const opening = codeOf(house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email'))));
    await waitingForLock(house);
    await other.query('delete from community.account_token where member_id = $1', [account!.id]);
    await other.query('delete from community.account where member_id = $1', [account!.id]);
    await other.query('commit');
    await other.end();
    expect(await opening).toBe('community.link-spent');
  });

  describe('in the very instant in which somebody else', () => {
    async function meanwhile(insert: (other: pg.Client) => Promise<unknown>, work: () => Promise<unknown>) {
      const other = new pg.Client({ connectionString: house.url });
      await other.connect();
      await other.query('begin');
      await insert(other);
      const result = work().then(
        () => 'registered',
        (error: { code: string }) => error.code,
      );
      await waitingForLock(house);
      await other.query('commit');
      await other.end();
      return result;
    }
    const member = (other: pg.Client, id: string, handle: string, skeleton: string) =>
      other.query(
        `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at)
         values ($1, $2, $2, $3, '1', now())`,
        [id, handle, skeleton],
      );

    it.each([
      ['takes a look-alike name', 'autre-adresse', new UnicodeLookAlikes().skeleton('Étoile polaire')],
      ['takes the address of the page', 'etoile-polaire', 'another skeleton'],
    ])('%s, the name is taken', async (_case, handle, skeleton) => {
      const id = new UuidIds().next<string>();
      const code = await meanwhile(
        (other) => member(other, id, handle, skeleton),
        () => register('Étoile polaire', 'polaire@example.org'),
      );
      expect(code).toBe('community.pseudonym-taken');
      await house.sql.rows('delete from community.member where id = $1', [id]);
    });

    it('registers with the same address, nobody hears of it but its owner', async () => {
      const id = new UuidIds().next<string>();
      const said = await meanwhile(
        async (other) => {
          await member(other, id, 'jumelle-une', 'jumelle une');
          await other.query(
            `insert into community.account (member_id, email, email_key, password_hash, password_changed_at, email_confirmed_at)
             values ($1, $2, $2, 'h', now(), now())`,
            [id, 'jumelle@example.org'],
          );
        },
        () => register('Jumelle deux', 'jumelle@example.org'),
      );
      expect(said).toBe('registered');
      await house.settle();
      expect(house.mails.map((mail) => mail.template)).toEqual(['already-registered']);
    });
  });

  it('a link is used up by its use', async () => {
    await register('Usage unique', 'usage@example.org');
    await house.settle();
    const hash = new CryptoSecrets().hash(house.linkIn('confirm-email'));
    const tokens = house.get(ACCOUNT_TOKENS);
    const used = await Promise.all(
      Array.from({ length: 100 }, () => tokens.use(hash, 'confirm-email', house.clock.at)),
    );
    const expiresAt = new Date(house.clock.at.getTime() + DAY);
    expect(used.filter(Boolean)).toEqual([
      { memberId: expect.any(String), email: 'usage@example.org', way: null, expiresAt },
    ]);
    expect(await tokens.look(hash, 'confirm-email', house.clock.at)).toBeNull();
  });

  it('a link works once, also for 100 at once', async () => {
    await register('Une seule fois', 'fois@example.org');
    await house.settle();
    const token = house.linkIn('confirm-email');
    const tries = Array.from({ length: 100 }, () => house.get(ConfirmEmail).execute(confirmBy(token)));
    const results = await Promise.allSettled(tries);
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(codes.filter((code) => !/^(community.link-spent|access.too-many-tries)$/.test(code))).toEqual([]);
  });

  it('a link alone lets nobody in: whoever confirms also knows the password of the sign-up', async () => {
    await register('Usurpation', 'victime@example.org');
    await house.settle();
    const token = house.linkIn('confirm-email');
    expect(await codeOf(confirm(token, OTHER_PASSWORD))).toBe('community.sign-up-password-wrong');
    expect(await codeOf(confirm(token, ''))).toBe('text.missing');
    expect(await statusOf('victime@example.org')).toBe('pending');
    const opened = await confirm(token);
    expect(await statusOf('victime@example.org')).toBe('active');
    expect((await viewerOf(opened.secret)).member?.pseudonym).toBe('Usurpation');
  });

  it('the password of a sign-up is tried 10 times in a quarter of an hour at most', async () => {
    await register('Dix essais', 'dix@example.org');
    await house.settle();
    const token = house.linkIn('confirm-email');
    for (let i = 0; i < 10; i++)
      expect(await codeOf(confirm(token, OTHER_PASSWORD))).toBe('community.sign-up-password-wrong');
    expect(await codeOf(confirm(token))).toBe('access.too-many-tries');
    expect(await statusOf('dix@example.org')).toBe('pending');
  });

  it('confirming ends the session that the browser came with', async () => {
    await register('Deux sessions', 'deux@example.org');
    await house.settle();
    const first = await house.get(SignIn).execute(signInBy('deux@example.org'));
    const command = { ...confirmBy(house.linkIn('confirm-email')), formerSecret: first.secret };
    const second = await house.get(ConfirmEmail).execute(command);
    expect((await viewerOf(first.secret)).member).toBeNull();
    expect((await viewerOf(second.secret)).member?.status).toBe('active');
  });

  it('the newest sign-up takes an address that nobody confirmed, and nothing of the earlier one works', async () => {
    await register('Première venue', 'disputee@example.org');
    await house.settle();
    const earlier = house.linkIn('confirm-email');
    const squatter = await house.get(SignIn).execute(signInBy('disputee@example.org'));
    const command = { ...registration('Vraie personne', 'disputee@example.org'), password: OTHER_PASSWORD };
    await house.get(RegisterMember).execute({ ...command, network: 'disputee' });
    await house.settle();
    expect(house.mails.map((mail) => [mail.template, mail.values.pseudonym])).toEqual([
      ['confirm-email', 'Première venue'],
      ['confirm-email', 'Vraie personne'],
    ]);
    expect((await viewerOf(squatter.secret)).member).toBeNull();
    expect(await codeOf(confirm(earlier))).toBe('community.link-spent');
    const opened = await confirm(house.linkIn('confirm-email'), OTHER_PASSWORD);
    expect((await viewerOf(opened.secret)).member).toMatchObject({
      pseudonym: 'Vraie personne',
      status: 'active',
    });
    expect(await codeOf(house.get(SignIn).execute(signInBy('disputee@example.org', GOOD_PASSWORD)))).toBe(
      'community.wrong-credentials',
    );
  });

  it('a mail that was still to leave for a sign-up that is gone is dropped', async () => {
    await register('Partie trop tôt', 'partie@example.org');
    await register('Restée là', 'partie@example.org');
    await house.settle();
    expect(house.mails.map((mail) => mail.values.pseudonym)).toEqual(['Restée là']);
  });

  it('what nobody confirmed in 7 days is forgotten, and name and address are free again', async () => {
    const names = () =>
      house.sql.rows<{ pseudonym: string }>(
        `select pseudonym from community.member where pseudonym like 'Oubli %' order by 1`,
      );
    await register('Oubli un', 'oubli@example.org');
    await register('Oubli deux', 'oubli@example.org');
    await register('Oubli trois', 'garde@example.org');
    await house.settle();
    await confirm(house.linkIn('confirm-email'));
    await house.get(SignIn).execute(signInBy('oubli@example.org'));
    await house.sql.rows(
      `insert into community.active_member (month, member_id) select '2026-03-01', member_id from community.session`,
    );
    await house.sql.rows(
      `insert into community.consent (id, member_id, purpose, wording, given_at, given_way)
       select gen_random_uuid(), member_id, 'news', '1', now(), 'account' from community.account`,
    );
    await house.sql.rows(
      `insert into community.terms_acceptance (member_id, number, accepted_at)
       select a.member_id, t.number, now() from community.account a cross join community.terms_version t`,
    );
    house.wait(7 * DAY);
    await register('Oubli quatre', 'recent@example.org');
    const forget = house.get(ForgetUnconfirmed);
    await forget.execute();
    expect((await names()).map((one) => one.pseudonym)).toHaveLength(4);
    house.wait(1);
    await forget.execute();
    expect((await names()).map((one) => one.pseudonym)).toEqual(['Oubli quatre', 'Oubli trois']);
    await register('Oubli un', 'oubli@example.org');
    expect(await statusOf('garde@example.org')).toBe('active');
  });

  it('every link that reaches its mailbox works, though the server took the mail and never said so', async () => {
    await register('Deux lettres', 'deux-lettres@example.org');
    house.acknowledging.fails = true;
    await expect(house.settle()).rejects.toThrow('Connection closed');
    const first = house.linkIn('confirm-email');
    house.acknowledging.fails = false;
    await house.sendMails();
    const second = house.linkIn('confirm-email');
    expect(second).not.toBe(first);
    await confirm(first);
    expect(await statusOf('deux-lettres@example.org')).toBe('active');
  });

  it('asks for one mail, however often its fact is told', async () => {
    await register('Une lettre', 'lettre@example.org');
    const fact = await house.sql.row<{ id: string; payload: FactWithLetter }>(
      `select id, payload from platform.outbox where name = 'community.confirmation-requested.v1'
       order by position desc limit 1`,
    );
    for (let time = 0; time < 3; time++)
      await house.get(AskForAccountMail).on(fact!.payload, { factId: fact!.id });
    await house.settle();
    expect(house.mails).toHaveLength(1);
  });

  it('a confirmation link lives 24 hours', async () => {
    await register('Juste à temps', 'temps@example.org');
    await house.settle();
    const late = house.linkIn('confirm-email');
    house.wait(24 * 3600_000);
    await expect(house.get(ConfirmEmail).execute(confirmBy(late))).rejects.toMatchObject({
      code: 'community.link-spent',
    });
    await house.get(ResendConfirmation).execute({ email: 'temps@example.org', network: 'n' });
    await house.settle();
    house.wait(24 * 3600_000 - 1);
    await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
    expect(await statusOf('temps@example.org')).toBe('active');
  });

  it('asking for the confirmation again mails nobody who needs none', async () => {
    await house.get(ResendConfirmation).execute({ email: 'inconnu@example.org', network: 'n' });
    await house.get(ResendConfirmation).execute({ email: 'temps@example.org', network: 'n' });
    await house.settle();
    expect(house.mails).toEqual([]);
  });

  it('a mail that was tried in vain for a day still comes', async () => {
    await house.get(RegisterMember).execute(registration('Papier froissé', 'papier@example.org'));
    house.answering.with = new NotHandedOver(false);
    for (let tries = 0; tries < 25; tries += 1) await expect(house.settle()).rejects.toThrow(NotHandedOver);
    house.answering.with = null;
    await house.settle();
    expect(house.mails.map(({ to, template }) => [to, template])).toEqual([
      ['papier@example.org', 'confirm-email'],
    ]);
  });

  it('of a letter that anybody can have sent, an address gets 20 a day at most and one an hour beside, and the log tells of the others', async () => {
    house.troubles.length = 0;
    await register('Boîte pleine', 'pleine@example.org');
    for (let i = 0; i < 25; i++)
      await house.get(ResendConfirmation).execute({ email: 'pleine@example.org', network: `p${i}` });
    await house.settle();
    expect(house.mails).toHaveLength(21);
    expect(house.troubles).toHaveLength(5);
    expect(house.troubles.join()).not.toContain('pleine@example.org');
  });

  it('a network registers 60 members an hour at most', async () => {
    const tries = Array.from({ length: 61 }, () => register('M', 'm@example.org', 'crowded'));
    const codes = (await Promise.allSettled(tries)).map(
      (one) => (one as { reason: { code: string } }).reason.code,
    );
    expect(codes.filter((code) => code === 'access.too-many-tries')).toHaveLength(1);
  });
});

describe('a sign-up that waits, for who holds the mailbox alone', () => {
  const email = 'boite@example.org';
  const begun = (token: string) => house.get(BegunSignUp).execute({ token });
  const asked = async (address = email) => {
    await house.get(RequestPasswordReset).execute({ email: address, network: address });
    await house.settle();
    return house.linkIn('reset-password');
  };
  const reset = (token: string, anew?: ReturnType<typeof saidAnew>) =>
    house
      .get(ResetPassword)
      .execute({ token, password: OTHER_PASSWORD, network: 'n', ...(anew && { anew }) });
  const saidOf = () =>
    house.sql.row(
      `select m.pseudonym, m.branches, m.status, m.language, m.charter_version as charter
       from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [email],
    );

  it('is said anew with the password: whoever signed up last with their address chose nothing of it', async () => {
    await register('Autrice de sa boîte', email);
    await register('Nom d’une autre main', email);
    const token = await asked();
    expect(await begun(token)).toEqual({ pseudonym: 'Nom d’une autre main' });
    await expect(reset(token)).rejects.toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'pseudonym' }),
        expect.objectContaining({ field: 'charter', code: 'field.must-accept' }),
      ]),
    });
    await register('Nom déjà porté', 'porteuse@example.org');
    expect(await codeOf(reset(token, saidAnew('Nom deja porte')))).toBe('community.pseudonym-taken');
    expect(await statusOf(email)).toBe('pending');
    await reset(token, saidAnew('Autrice par le courrier'));
    expect(await saidOf()).toEqual({
      pseudonym: 'Autrice par le courrier',
      branches: ['music'],
      status: 'active',
      language: 'en',
      charter: '2026-01',
    });
    await register('Nom d’une autre main', 'libre@example.org');
  });

  it('is asked of nobody who confirmed', async () => {
    const token = await asked();
    expect(await begun(token)).toBeNull();
    expect(await begun('no-such-link')).toBeNull();
    await reset(token, saidAnew('Autre nom encore'));
    expect(await saidOf()).toMatchObject({ pseudonym: 'Autrice par le courrier' });
  });
});
