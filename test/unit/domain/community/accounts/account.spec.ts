import { describe, expect, it } from '@jest/globals';
import { Account } from '#domain/community/accounts/account';
import { tokenFor } from '#domain/community/accounts/account-token';
import { Email } from '#domain/community/accounts/email';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const at = new Date('2026-01-02T03:04:05Z');
const open = () =>
  Account.open({ memberId: 'm' as never, email: Email.of('Une@Example.org'), passwordHash: 'h', at });
const told = (account: Account) => account.pullFacts().map((fact) => fact.name);

describe('an e-mail address', () => {
  it.each(['a@b.fr', "o'neil+forum@mail.example.museum", 'a.b_c-d@xn--caf-dma.fr', ' spaced@example.org '])(
    'may be %j',
    (text) => expect(Email.of(text).key).toBe(text.trim().toLowerCase()),
  );

  it.each(['', ' \n'])('is missing where nothing is written: %j', (text) =>
    expect(() => Email.of(text)).toThrow('text.missing'),
  );

  it.each([
    'a',
    'a@b',
    '@b.fr',
    'a@@b.fr',
    'a@b..fr',
    '.a@b.fr',
    'a b@c.fr',
    'a@b.fr\nBcc: x@y.fr',
    'a@b.fr, c@d.fr',
    'a@b.fr;c@d.fr',
    '"a b"@c.fr',
    'a@[127.0.0.1]',
    'a@localhost',
    'a@-b.fr',
    `${'a'.repeat(65)}@b.fr`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.fr`,
  ])('may not be %j', (text) => expect(() => Email.of(text)).toThrow('community.email-malformed'));

  it.each(['é@b.fr', 'elodie@café.fr'])('with an accent is told so: %j', (text) =>
    expect(() => Email.of(text)).toThrow('community.email-accent'),
  );

  it('is judged in linear time', () => {
    const texts = [`${'a.'.repeat(50_000)}@b.fr`, `a@${'b-'.repeat(50_000)}.fr`, `a@${'b.'.repeat(125)}`];
    const judged = () => {
      for (const text of texts) expect(() => Email.of(text)).toThrow('community.email-malformed');
    };
    expect(fastest(() => cpuMilliseconds(judged), 100)).toBeLessThan(100);
  });
});

describe('an account', () => {
  it('asks for a confirmation when it opens, and again until it is confirmed', () => {
    const account = open();
    account.requestConfirmation(at, null);
    expect(told(account)).toEqual(['confirmation-requested', 'confirmation-requested']);
    account.confirmEmail(at);
    account.confirmEmail(at);
    account.requestConfirmation(at, null);
    expect(told(account)).toEqual(['email-confirmed']);
  });

  it('changes its address to the one that was confirmed last asked, keeping the former one to tell it', () => {
    const account = open();
    account.confirmEmail(at);
    told(account);
    account.requestEmailChange(Email.of('deux@example.org'), at);
    account.requestEmailChange(Email.of('trois@example.org'), at);
    const sealed: string[] = [];
    const seal = ({ text }: Email) => (sealed.push(text), `sealed ${sealed.length}`);
    expect(() => account.confirmEmailChange(Email.of('deux@example.org'), at, seal)).toThrow('Link spent');
    account.confirmEmailChange(Email.of('TROIS@example.org'), at, seal);
    expect(account.address.key).toBe('trois@example.org');
    expect(account.formerAddress?.text).toBe('Une@Example.org');
    expect(() => account.confirmEmailChange(Email.of('trois@example.org'), at, seal)).toThrow('Link spent');
    expect(sealed).toEqual(['Une@Example.org']);
    expect(told(account)).toEqual(['email-change-requested', 'email-change-requested', 'email-changed']);
  });

  it('tells nothing to an address that nobody confirmed, when it is put right and when the account is closed', () => {
    const account = open();
    told(account);
    const sealed: string[] = [];
    const seal = ({ text }: Email) => (sealed.push(text), 'sealed');
    account.requestEmailChange(Email.of('mine@example.org'), at);
    account.confirmEmailChange(Email.of('mine@example.org'), at, seal);
    expect(account.formerAddress).toBeNull();
    expect(told(account)).toEqual(['email-change-requested', 'email-confirmed']);
    account.tellOfClosing({} as never, at, { disowning: [], seal });
    expect(sealed).toEqual(['mine@example.org']);
  });

  it('does not ask to change to the address it has', () => {
    const account = open();
    told(account);
    account.requestEmailChange(Email.of('UNE@example.org'), at);
    expect(account.addressToBe).toBeNull();
    expect(told(account)).toEqual([]);
  });

  it('tells of a changed password, not of a stronger hash of the same', () => {
    const account = open();
    told(account);
    account.strengthenHash('h2');
    expect(told(account)).toEqual([]);
    account.changePassword('h3', at);
    expect([account.hash, ...told(account)]).toEqual(['h3', 'password-changed']);
  });
});

it.each([
  ['confirm-email', 24 * 60],
  ['reset-password', 60],
  ['change-email', 60],
] as const)('a link to %s lives %i minutes', (purpose, minutes) => {
  const token = tokenFor({ hash: 'h', memberId: 'm' as never, purpose, email: 'a@b.fr', way: null }, at);
  expect(token.expiresAt.getTime() - at.getTime()).toBe(minutes * 60_000);
});

describe('an address that is taken back', () => {
  const day = (number: number) => new Date(at.getTime() + number * 24 * 60 * 60_000);
  const seal = (left: Email) => left.key;
  const first = Email.of('une@example.org');
  const moved = (account: Account, to: string, on: number) => {
    account.requestEmailChange(Email.of(to), day(on));
    account.confirmEmailChange(Email.of(to), day(on), seal);
  };

  it('twice leaves its owner the changes in between', () => {
    const account = open();
    moved(account, 'thief@example.org', 1);
    account.takeAddressBack(first, { changedAt: day(1), at: day(2), seal });
    moved(account, 'mine@example.org', 3);
    moved(account, 'other-thief@example.org', 4);
    account.takeAddressBack(Email.of('mine@example.org'), { changedAt: day(4), at: day(5), seal });
    expect([1, 2, 3, 4, 5, 6].map((on) => account.isDisowned(day(on)))).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('by the mailbox that came first disowns all that was changed since', () => {
    const account = open();
    moved(account, 'second@example.org', 1);
    moved(account, 'third@example.org', 2);
    account.takeAddressBack(Email.of('second@example.org'), { changedAt: day(2), at: day(3), seal });
    account.takeAddressBack(first, { changedAt: day(1), at: day(4), seal });
    expect([1, 2, 3, 4].map((on) => account.isDisowned(day(on)))).toEqual([true, true, true, true]);
  });
});
