import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeInactivityRule } from '#application/community/inactivity/change-inactivity-rule';
import { CloseInactiveAccounts } from '#application/community/inactivity/close-inactive-accounts';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOut } from '#application/community/accounts/sign-out';
import { AccountCloser } from '#application/community/leaving/account.closer';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { AuditedActs } from '#application/shared/audit-log';
import { NotHandedOver } from '#application/shared/letter.ports';
import type { OutgoingMail } from '#application/shared/ports';
import { FIRST_INACTIVITY_RULE } from '#domain/community/inactivity/inactivity-rule';
import { addDays, addMonths, beginningOf, type Day, parisDay } from '#domain/shared/day';
import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { ACCOUNT_TOKENS, ACCOUNTS, ENDER } from '#infrastructure/community/accounts/accounts.module';
import { SqlInactivity } from '#infrastructure/community/inactivity/inactivity.sql';
import { SqlAbsentMembers } from '#infrastructure/community/inactivity/sql-absent-members';
import { SqlInactivityRules } from '#infrastructure/community/inactivity/sql-inactivity-rules';
import { SqlClosedAccounts } from '#infrastructure/community/leaving/sql-closed-accounts';
import { AVATAR_FILES, MEMBERS } from '#infrastructure/community/members/members.module';
import { PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import {
  AUDIT_LOG,
  CLOCK,
  LOOK_ALIKES,
  SEALING,
  UNIT_OF_WORK,
} from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import { confirmBy, type House, openHouse, registration, signInBy } from '../accounts/accounts-house.ts';

let house: House;
let people = 0;
const mails: OutgoingMail[] = [];
/** What the mail server says instead of taking a letter. */
const refusing: { with: NotHandedOver | null; inTurn: Error[] } = { with: null, inTurn: [] };
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  mails.length = 0;
  refusing.with = null;
  // Who joined for another test is not concerned in this one.
  await house.sql.rows(`update community.member set status = 'banned' where status = 'active'`);
});

const rules = () => new SqlInactivityRules(house.sql);
const absent = () => new SqlAbsentMembers(house.sql);
const closer = () =>
  new AccountCloser(
    house.get(MODERATION_API),
    house.get(MEMBERS),
    house.get(ACCOUNTS),
    house.get(ACCOUNT_TOKENS),
    house.get(ENDER),
    house.get(PROVIDER_LINKS),
    new SqlClosedAccounts(house.sql),
    house.get(RETURNING_MEMBERS),
    house.get(AVATAR_FILES),
    house.get(LOOK_ALIKES),
    house.get(SEALING),
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  );
function closing(among = absent()): CloseInactiveAccounts {
  const mailer = {
    send: async (mail: OutgoingMail) => {
      const refusal = refusing.inTurn.shift() ?? refusing.with;
      if (refusal) throw refusal;
      mails.push(mail);
    },
  };
  return new CloseInactiveAccounts(
    rules(),
    among,
    closer(),
    mailer,
    house.get(AUDIT_LOG),
    house.get(CLOCK),
    house.get(UNIT_OF_WORK),
  );
}

/** Noon, so that neither hour of Paris nor of Greenwich changes the day. */
const on = (day: Day) => void (house.clock.at = new Date(beginningOf(day).getTime() + 12 * 3_600_000));
async function runsOn(day: Day): Promise<void> {
  on(day);
  await closing().execute();
}

/** Somebody whose last visit is today. */
async function joined(): Promise<{ id: MemberId; email: string; due: Day }> {
  people += 1;
  const email = `absent-${people}@example.org`;
  const network = `n${people}`;
  await house.get(RegisterMember).execute({ ...registration(`Absente ${people}`, email), network });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  const { actor } = await house.get(ResolveSession).execute(secret);
  return { id: actor.mustBeMember(), email, due: addMonths(parisDay(house.clock.at), 24) };
}
const visits = (id: MemberId, day: Day) =>
  house.sql.rows(
    `insert into community.last_visit (member_id, day) values ($1, $2)
    on conflict (member_id) do update set day = excluded.day`,
    [id, day],
  );
const statusOf = async (id: MemberId) =>
  (await house.sql.row<{ status: string }>(`select status from community.member where id = $1`, [id]))
    ?.status;
const noticeOf = (id: MemberId) =>
  house.sql.row(`select leaves_on::text from community.inactivity_notice where member_id = $1`, [id]);
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: DomainError) => error.code,
  );
const letters = () => mails.map(({ to, template, values }) => [to, template, values['leavesOn']]);

it('who signed in was here that day, however soon they signed out again', async () => {
  const { id, email, due } = await joined();
  on(addDays(due, -40));
  const { secret } = await house.get(SignIn).execute(signInBy(email));
  await house.get(SignOut).execute({ secret });
  await runsOn(due);
  await runsOn(addDays(due, 31));
  expect(await noticeOf(id)).toBeNull();
  expect(await statusOf(id)).toBe('active');
  await house.sql.rows(`update community.member set status = 'banned' where id = $1`, [id]); // no letters for the next
});

it('who did not come for two years is written to a month and a week before, and then leaves', async () => {
  const agent = await joined();
  const { id, email, due } = await joined();
  const banned = await joined();
  await house.sql.rows(`update community.member set role = 'agent' where id = $1`, [agent.id]);
  await house.sql.rows(`update community.member set status = 'banned' where id = $1`, [banned.id]);

  await runsOn(addDays(due, -31));
  expect(letters()).toEqual([]);
  await runsOn(addDays(due, -30));
  await runsOn(addDays(due, -29));
  await runsOn(addDays(due, -8));
  expect(letters()).toEqual([[email, 'inactivity-first', due]]);
  await runsOn(addDays(due, -7));
  await runsOn(addDays(due, -1));
  expect(letters().slice(1)).toEqual([[email, 'inactivity-last', due]]);
  expect(await statusOf(id)).toBe('active');

  await runsOn(due);
  expect(await statusOf(id)).toBe('deleted');
  expect(letters()).toHaveLength(2);
  const kept = await house.sql.rows<object>(
    `select why, words, left_at from community.closed_account where member_id = $1`,
    [id],
  );
  expect(kept).toEqual([{ why: 'inactivity', words: 'keep', left_at: house.clock.at }]);
  const accounts = await house.sql.rows(`select from community.account where member_id = $1`, [id]);
  expect(accounts).toEqual([]);
  expect([await statusOf(agent.id), await statusOf(banned.id)]).toEqual(['active', 'banned']);

  const acts = await house.sql.rows<{ details: object }>(
    `select details, actor_id from platform.audit_log where action = 'privacy.close-inactive' order by id`,
  );
  const told = { version: 1, firstLetters: 0, lastLetters: 0, closed: 0 };
  expect(acts).toEqual([
    { actor_id: null, details: { ...told, firstLetters: 1 } },
    { actor_id: null, details: { ...told, lastLetters: 1 } },
    { actor_id: null, details: { ...told, closed: 1 } },
  ]);
});

it('a visit stops it all, also in the last moment', async () => {
  const { id, email, due } = await joined();
  await runsOn(addDays(due, -30));
  await visits(id, addDays(due, -20));
  await runsOn(addDays(due, -7));
  expect([letters(), await noticeOf(id)]).toEqual([[[email, 'inactivity-first', due]], null]);

  const again = addMonths(addDays(due, -20), 24);
  await runsOn(addDays(again, -30));
  await runsOn(addDays(again, -7));
  on(again);
  const among = absent();
  const { near } = among;
  among.near = async (asked) => {
    const found = await near.call(among, asked);
    await visits(id, again);
    return found;
  };
  await closing(among).execute();
  expect(await statusOf(id)).toBe('active');
  await runsOn(addDays(again, 1));
  expect([await statusOf(id), await noticeOf(id)]).toEqual(['active', null]);
});

it('a letter that did not leave does not count, and one that nobody can get does', async () => {
  const { id, email, due } = await joined();
  refusing.with = new NotHandedOver(false, { takesNone: true });
  await expect(runsOn(addDays(due, -30))).rejects.toThrow(NotHandedOver);
  expect(await noticeOf(id)).toBeNull();
  refusing.with = null;
  await runsOn(addDays(due, -10));
  const later = addDays(due, 20);
  expect(letters()).toEqual([[email, 'inactivity-first', later]]);
  refusing.with = new NotHandedOver(true);
  await runsOn(addDays(later, -7));
  await runsOn(addDays(later, -1));
  expect(await statusOf(id)).toBe('active');
  await runsOn(later);
  expect(await statusOf(id)).toBe('deleted');
});

it('of all that failed, what is no refusal of one letter is told', async () => {
  const { due } = await joined();
  await joined();
  refusing.inTurn = [new NotHandedOver(false), new Error('the database is away')];
  await expect(runsOn(addDays(due, -30))).rejects.toThrow('the database is away');
});

describe('the rule', () => {
  const manager = (id: MemberId) =>
    signedIn(id, { role: 'administrator', grants: [['privacy.manage', 'everywhere']] });
  const change = () =>
    new ChangeInactivityRule(
      rules(),
      new AuditedActs(house.get(AUDIT_LOG), house.get(CLOCK), house.get(UNIT_OF_WORK)),
      house.get(CLOCK),
    );
  const reading = () => new SqlInactivity(rules(), house.sql, house.get(CLOCK));

  it('is foreseen, changed by whoever looks after personal data, and told of', async () => {
    const { id, due } = await joined();
    on(addDays(due, -10));
    const actor = manager(id);
    expect(await outcome(reading().execute(signedIn(id)))).toBe('access.not-allowed');
    const before = await reading().execute(actor);
    const own = before.forecast.byMonths.find(({ months }) => months === 24)!;
    expect(own.accounts).toBeGreaterThan(0);
    expect(before.forecast.toWrite).toBe(own.accounts);
    await closing().execute();
    const after = await reading().execute(actor);
    expect([after.forecast.toWrite, after.forecast.hadFirst]).toEqual([0, own.accounts]);

    const rule = { ...FIRST_INACTIVITY_RULE, months: 36 };
    const note = 'Décision du délégué.';
    expect(await outcome(change().execute({ actor: signedIn(id), rule, note, version: 1 }))).toBe(
      'access.not-allowed',
    );
    await change().execute({ actor, rule, note, version: 1 });
    expect(await outcome(change().execute({ actor, rule, note, version: 1 }))).toBe(
      'community.inactivity-rule-changed',
    );
    const view = await reading().execute(actor);
    expect([view.number, view.rule.months, view.history.length]).toEqual([2, 36, 2]);
    expect(await reading().months()).toBe(36);
    await closing().execute();
    expect((await reading().execute(actor)).forecast.hadFirst).toBe(0);

    await change().execute({ actor, rule: { ...rule, isOn: false }, note, version: 2 });
    expect(await reading().months()).toBeNull();
    mails.length = 0;
    on(addDays(due, 2000));
    await closing().execute();
    expect(mails).toEqual([]);
  });
});
