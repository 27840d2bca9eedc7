import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { AskForClosingLetter } from '#application/community/consumers/ask-for-closing-letter';
import { AccountCloser } from '#application/community/leaving/account.closer';
import { ErasureList } from '#application/community/leaving/erasures.list';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import type { SendClosingLetterCommand } from '#application/community/leaving/closing.letter';
import { ReplayErasures } from '#application/community/leaving/replay-erasures';
import { SendClosingLetter } from '#application/community/leaving/send-closing-letter';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import type { FileStore, JobQueue, OutgoingMail, StoredFile } from '#application/shared/ports';
import type { MemberFactV1 } from '#application/community/published/member.facts';
import { LINK_LIFETIME } from '#domain/community/accounts/account-token';
import { knownId, type MemberId } from '#domain/shared/id';
import { ACCOUNT_TOKENS, ACCOUNTS, ENDER } from '#infrastructure/community/accounts/accounts.module';
import { SqlClosedAccounts } from '#infrastructure/community/leaving/sql-closed-accounts';
import { AVATAR_FILES, MEMBERS } from '#infrastructure/community/members/members.module';
import { PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import { CLOCK, FILES, LOOK_ALIKES, SEALING, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  OTHER_PASSWORD,
  registration,
} from '../accounts/accounts-house.ts';

type Fact = Extract<MemberFactV1, { name: 'community.account-closed.v1' }>;
let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());

const closed = () => new SqlClosedAccounts(house.sql);
const list = () => new ErasureList(house.get(FILES), house.get(CLOCK));
const closer = () =>
  new AccountCloser(
    house.get(MODERATION_API),
    house.get(MEMBERS),
    house.get(ACCOUNTS),
    house.get(ACCOUNT_TOKENS),
    house.get(ENDER),
    house.get(PROVIDER_LINKS),
    closed(),
    house.get(RETURNING_MEMBERS),
    house.get(AVATAR_FILES),
    house.get(LOOK_ALIKES),
    house.get(SEALING),
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  );
/** The job, where nothing else has to be forgotten. */
const forget = (departure: (memberId: MemberId) => Promise<void> = async () => {}) =>
  new ForgetFormerMembers(
    closed(),
    list(),
    [],
    [{ of: departure }],
    { of: async () => new Map() },
    { forget: async () => {} } as never,
    {} as never,
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  ).execute();
const replay = () => new ReplayErasures(list(), closed(), closer()).execute();

async function joined(name: string): Promise<MemberId> {
  const email = `${name.toLowerCase()}@example.org`;
  await house.get(RegisterMember).execute({ ...registration(name, email), network: name });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  const row = await house.sql.row<{ id: MemberId }>(
    `select member_id as id from community.account where email_key = $1`,
    [email],
  );
  return row!.id;
}
const statusOf = async (id: MemberId) =>
  (await house.sql.row<{ status: string }>(`select status from community.member where id = $1`, [id]))!
    .status;

/** What a backup of today puts back of somebody. @returns how to put it back */
async function backupOf(id: MemberId): Promise<() => Promise<void>> {
  const [member] = await house.sql.rows<{ pseudonym: string; handle: string; skeleton: string }>(
    `select pseudonym, handle, skeleton from community.member where id = $1`,
    [id],
  );
  const [account] = await house.sql.rows<{ row: object }>(
    `select to_jsonb(a) as row from community.account a where member_id = $1`,
    [id],
  );
  return async () => {
    await house.sql.rows(`delete from community.closed_account where member_id = $1`, [id]);
    await house.sql.rows(
      `update community.member set status = 'active', pseudonym = $2, handle = $3, skeleton = $4 where id = $1`,
      [id, member!.pseudonym, member!.handle, member!.skeleton],
    );
    await house.sql.rows(
      `insert into community.account select * from jsonb_populate_record(null::community.account, $1::jsonb)`,
      [JSON.stringify(account!.row)],
    );
  };
}

it('whoever left and comes back with an older database is closed again at the start, nobody else is', async () => {
  const [leaver, stays] = [await joined('Partante'), await joined('Restante')];
  const restore = await backupOf(leaver);
  await closer().close({ memberId: leaver, words: 'keep', why: 'own' });
  await forget();
  expect(await replay()).toBe(0);
  await restore();
  expect(await closed().standsOpen([leaver])).toEqual(new Set([leaver]));
  expect(await replay()).toBe(1);
  expect([await statusOf(leaver), await statusOf(stays)]).toEqual(['deleted', 'active']);
  expect(await closed().standsOpen([leaver])).toEqual(new Set());
  expect(
    await house.sql.rows(`select words, why from community.closed_account where member_id = $1`, [leaver]),
  ).toEqual([{ words: 'keep', why: 'own' }]);
  expect(await replay()).toBe(0);
});

it('the list holds bare ids, once each, and nothing that no backup of fourteen months can bring back', async () => {
  const told = await list().all();
  await forget();
  expect(await list().all()).toEqual(told);
  expect(told.map((one) => Object.keys(one).sort())).toEqual([['at', 'memberId', 'why', 'words']]);
  const leftAt = new Date(told[0]!.at);
  const inMonths = (months: number, day: number) =>
    Date.UTC(leftAt.getUTCFullYear(), leftAt.getUTCMonth() + months, day) - house.get(CLOCK).now().getTime();
  house.wait(inMonths(14, 28));
  await list().dropOld();
  expect(await list().all()).toEqual(told);
  house.wait(inMonths(15, 2));
  expect(await list().all()).toEqual([]);
});

it('whoever left on the last day of November 2025 is kept away from a database put back on 10 January 2027', async () => {
  const files = new Map<string, StoredFile>();
  const store = {
    put: async (key: string, file: StoredFile) => void files.set(key, file),
    get: async (key: string) => files.get(key) ?? null,
    delete: async (key: string) => void files.delete(key),
  } as unknown as FileStore;
  const at = (day: string) => new ErasureList(store, { now: () => new Date(day) });
  const left = { memberId: 'one', words: 'keep', why: 'own', at: '2025-11-30T22:00:00.000Z' } as const;
  await at('2025-11-30T22:00:30Z').add([left]);
  await at('2027-01-10T09:00:00Z').dropOld();
  expect(await at('2027-01-10T09:00:00Z').all()).toEqual([left]);
  await at('2027-02-01T09:00:00Z').dropOld();
  expect(files.size).toBe(0);
});

interface LastLetter {
  readonly to: string;
  readonly language: string;
  readonly values: Readonly<Record<string, string>>;
}
/** What whoever left is told, from the facts until then to the mail; each fact once. */
async function lastLetters(): Promise<readonly LastLetter[]> {
  const facts = await house.sql.rows<{ id: string; payload: Fact }>(
    `select id, payload from platform.outbox where payload ->> 'name' = 'community.account-closed.v1' order by id`,
  );
  const asked: [unknown, SendClosingLetterCommand, { dedupeKey?: string }?][] = [];
  const jobs = { enqueue: async (...job: never) => void asked.push(job) } as unknown as JobQueue;
  for (const { id, payload } of facts) await new AskForClosingLetter(jobs).on(payload, { factId: id });
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  for (const [, command, options] of asked) {
    expect(JSON.stringify([command, options])).not.toContain('@'); // no address waits in clear
    await new SendClosingLetter(mailer, house.get(SEALING)).execute(command);
  }
  return sent.map(({ to, language, values }) => ({ to, language, values }));
}
const lettersTo = async (to: string) => (await lastLetters()).filter((letter) => letter.to === to);

it('whoever leaves is told once at the address that was erased with it, in their language, and not again after a backup', async () => {
  const id = await joined('Avertie');
  await house.sql.rows(`update community.member set language = 'en' where id = $1`, [id]);
  const restore = await backupOf(id);
  await closer().close({ memberId: id, words: 'erase', why: 'own' });
  await forget();
  // Nobody finds the address any more but by what is sealed.
  expect(await house.sql.rows(`select from community.account where email = 'avertie@example.org'`)).toEqual(
    [],
  );
  const told = await lettersTo('avertie@example.org');
  expect(told).toEqual([
    {
      to: 'avertie@example.org',
      language: 'en',
      values: {
        leftWords: 'erase',
        whyClosed: 'own',
        closedAt: house.get(CLOCK).now().toISOString(),
        path: '/mentions-legales',
      },
    },
  ]);
  await restore();
  expect(await replay()).toBe(1);
  expect(await lettersTo('avertie@example.org')).toEqual(told);
});

const owner = (id: MemberId) => signedIn(id, { grants: [['account.manage-self', 'everywhere']] });

describe('an account whose address was moved before it was closed', () => {
  const move = async (memberId: MemberId, email: string): Promise<void> => {
    const session = { id: knownId<'Session'>(memberId), confirmedAt: house.get(CLOCK).now() };
    await house.get(RequestEmailChange).execute({ actor: owner(memberId), session, email });
    await house.settle();
    const token = house.linkIn('confirm-new-email');
    await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
  };
  const close = (memberId: MemberId) => closer().close({ memberId, words: 'keep', why: 'own' });
  const told = async (...names: readonly string[]) => {
    const addresses = (await lastLetters()).map(({ to }) => to);
    return names.map((name) => addresses.filter((to) => to === `${name}@example.org`).length);
  };

  it('is told of at each address that may still disown that, although it was moved twice', async () => {
    const id = await joined('Volee');
    await move(id, 'volee-1@example.org');
    await house.settle();
    await move(id, 'volee-2@example.org');
    await house.settle();
    await close(id);
    expect(await told('volee', 'volee-1', 'volee-2')).toEqual([1, 1, 1]);
  });

  it('is told of there where it was closed before the letter that says so left', async () => {
    const id = await joined('Vite');
    await move(id, 'vite-1@example.org');
    await close(id);
    expect(await told('vite', 'vite-1')).toEqual([1, 1]);
  });

  it('is told of nowhere else once nobody can disown it any more', async () => {
    const id = await joined('Demenagee');
    await move(id, 'demenagee-1@example.org');
    await house.settle();
    house.wait(LINK_LIFETIME['disown-address'] + 1000);
    await close(id);
    expect(await told('demenagee', 'demenagee-1')).toEqual([0, 1]);
  });

  it('is not told of at the address from which its owner took it back', async () => {
    const id = await joined('Rendue');
    await move(id, 'rendue-1@example.org');
    await house.settle();
    const token = house.linkIn('email-changed');
    await house
      .get(ResetPassword)
      .execute({ token, password: OTHER_PASSWORD, purpose: 'disown-address', network: 'rendue' });
    await close(id);
    expect(await told('rendue', 'rendue-1')).toEqual([1, 0]);
  });
});

it('who is closed for not coming is told so; an address that nobody confirmed, and an account that stays, get nothing', async () => {
  const [idle, stays, unshown] = [await joined('Oubliee'), await joined('Revenue'), await joined('Jamais')];
  await house.sql.rows(`update community.account set email_confirmed_at = null where member_id = $1`, [
    unshown,
  ]);
  await closer().close({ memberId: idle, words: 'keep', why: 'inactivity' });
  await closer().close({ memberId: unshown, words: 'keep', why: 'inactivity' });
  const unless = async () => true;
  expect(await closer().close({ memberId: stays, words: 'keep', why: 'inactivity', unless })).toBe(false);
  const told = (await lettersTo('oubliee@example.org')).map(({ values }) => values['whyClosed']);
  expect(told).toEqual(['inactivity']);
  expect(await lettersTo('revenue@example.org')).toEqual([]);
  expect(await lettersTo('jamais@example.org')).toEqual([]);
});

it('whoever leaves by themselves is forgotten before accounts that nobody used, also while these are', async () => {
  const [idle, alsoIdle, leaver, meanwhile] = [
    await joined('Dormeuse'),
    await joined('Dormeur'),
    await joined('Decidee'),
    await joined('Entretemps'),
  ];
  await closer().close({ memberId: idle, words: 'keep', why: 'inactivity' });
  await closer().close({ memberId: alsoIdle, words: 'keep', why: 'inactivity' });
  await closer().close({ memberId: leaver, words: 'keep', why: 'own' });
  const forgotten: MemberId[] = [];
  await forget(async (memberId) => {
    forgotten.push(memberId);
    if (memberId === idle || memberId === alsoIdle)
      if (!forgotten.includes(meanwhile) && (await statusOf(meanwhile)) === 'active')
        await closer().close({ memberId: meanwhile, words: 'keep', why: 'own' });
  });
  const these = [leaver, idle, meanwhile, alsoIdle];
  expect(forgotten.filter((id) => these.includes(id))).toEqual(these);
});
