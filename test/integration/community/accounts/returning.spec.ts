import { PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { AccountCloser } from '#application/community/leaving/account.closer';
import { LeaveCommunity } from '#application/community/leaving/leave-community';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { EndSanctions } from '#application/moderation/sanctions/end-sanctions';
import { ForgetDeparted } from '#application/moderation/sanctions/forget-departed';
import type { Actor, Permission } from '#domain/shared/actor';
import type { Viewer } from '#application/shared/viewer';
import {
  ACCOUNT_TOKENS,
  ACCOUNTS,
  ENDER,
  IDENTITY,
} from '#infrastructure/community/accounts/accounts.module';
import { SqlClosedAccounts } from '#infrastructure/community/leaving/sql-closed-accounts';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { AVATAR_FILES, MEMBERS } from '#infrastructure/community/members/members.module';
import { CLOCK, IDS, LOOK_ALIKES, SEALING, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { codeOf } from '../../../support/refusal.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  registration,
  saidAnew,
  signInBy,
} from './accounts-house.ts';

const DAY = 86_400_000;
let house: House;
let people = 0;
beforeAll(async () => {
  house = await openHouse();
  house.clock.at = new Date(); // the database looks at its own clock for what has ended
});
afterAll(() => house.close());

async function signUp(email: string): Promise<void> {
  house.wait(1000);
  const network = `n${people++}`;
  await house.get(RegisterMember).execute({ ...registration(`Personne ${people}`, email), network });
  await house.settle();
}
async function confirmed(email: string): Promise<Viewer> {
  await signUp(email);
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  return house.get(ResolveSession).execute(secret);
}
async function leave(actor: Actor): Promise<void> {
  const closer = new AccountCloser(
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
  await new LeaveCommunity(house.get(IDENTITY), closer).execute({
    actor,
    password: GOOD_PASSWORD,
    words: 'keep',
  });
}

/** In a new session. */
async function seenAgain(email: string): Promise<Viewer> {
  house.get<{ forget(): void }>(ROLE_RIGHTS as never).forget();
  const { secret } = await house.get(SignIn).execute(signInBy(email));
  return house.get(ResolveSession).execute(secret);
}
function refusalOf(actor: Actor, permission: Permission): unknown {
  try {
    return actor.mustBeAllowed(permission);
  } catch (error) {
    return error;
  }
}

/** Standing since now, or waiting to be signed, as the tables hold it. */
async function sanctioned(
  memberId: string | null,
  action: 'silence' | 'ban',
  days: number | null,
): Promise<void> {
  const [decision, sanction] = [house.get(IDS).next(), house.get(IDS).next()];
  const until = days === null ? null : new Date(house.clock.at.getTime() + days * DAY);
  await house.sql.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at, until, version)
     values ($1, $2, 'profile', $3::text, $3::uuid, 'page', '{"facts": "Insultes répétées."}', $4, $5, 1)`,
    [decision, action, memberId, house.clock.at, until],
  );
  await house.sql.rows(
    `insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at, path, begun_at, until, version)
     values ($1, $2, $3, $3, 'standing', $4, $5, 'page', $5, $6, 1)`,
    [sanction, memberId, action, decision, house.clock.at, until],
  );
}
const standingOf = async (memberId: string | null): Promise<string> => {
  house.get<{ forget(id: string): void }>(ROLE_RIGHTS as never).forget(memberId ?? '');
  return (await house.get(MODERATION_API).rightsOf(memberId, { status: 'active' })).standing;
};

it('who leaves while silenced and comes back with the same address is silenced until the same end', async () => {
  const former = await confirmed('silence@example.org');
  await sanctioned(former.actor.memberId, 'silence', 7);
  const until = new Date(house.clock.at.getTime() + 7 * DAY);
  await leave(former.actor);
  const kept = await house.sql.rows<Record<string, unknown>>(`select * from moderation.departed_address`);
  expect(JSON.stringify(kept)).not.toContain('silence@');

  const back = await confirmed('Silence@Example.org');
  expect(back.actor.memberId).not.toBe(former.actor.memberId);
  expect(await standingOf(back.actor.memberId)).toBe('silenced');
  expect((await house.settle()).map(({ name }) => name)).toContain('moderation.standing-changed.v1');
  const [decision] = await house.sql.rows(
    `select number from moderation.decision where subject_id = $1 and action = 'silence'`,
    [back.actor.memberId],
  );
  expect(decision).toBeDefined(); // theirs to read and to contest
  const { actor } = await seenAgain('silence@example.org');
  expect(actor.may('topic.read')).toBe(true);
  expect(actor.withheld).toEqual({
    permissions: expect.any(Set),
    decision: Number(decision!['number']),
    until,
  });
  expect(refusalOf(actor, 'topic.answer')).toMatchObject({
    code: 'access.silenced',
    details: { permission: 'topic.answer', decisionPath: `/decisions/${String(decision!['number'])}` },
  });
  // What they had no right to before is refused as it was.
  expect(refusalOf(actor, 'topic.close')).toMatchObject({ code: 'access.not-allowed' });

  house.wait(8 * DAY);
  await house.get(EndSanctions).execute();
  expect(await standingOf(back.actor.memberId)).toBe('free');
  expect((await seenAgain('silence@example.org')).actor.withheld).toBeNull();
});

it('who was excluded signs up as anybody does, and learns it where only the owner of the address does', async () => {
  const former = await confirmed('ban@example.org');
  await leave(former.actor);
  await sanctioned(former.actor.memberId, 'ban', null); // signed after they left

  const mails = house.mails.length;
  await signUp('ban@example.org');
  expect(house.mails.slice(mails).map(({ template }) => template)).toEqual(['confirm-email']);
  const link = house.linkIn('confirm-email');
  expect(await codeOf(house.get(ConfirmEmail).execute(confirmBy(link)))).toBe('community.account-suspended');
  expect(await codeOf(house.get(ConfirmEmail).execute(confirmBy(link)))).toBe('community.link-spent');
  const open = await house.sql.rows(
    `select 1 from community.session s join community.account a on a.member_id = s.member_id where a.email = 'ban@example.org'`,
  );
  expect(open).toEqual([]);
});

it('a sanction finds whoever confirms the address by a new password, or takes it for an account they have', async () => {
  const first = await confirmed('reset@example.org');
  await sanctioned(first.actor.memberId, 'silence', 30);
  await leave(first.actor);
  await signUp('reset@example.org');
  await house.get(RequestPasswordReset).execute({ email: 'reset@example.org', network: 'n' });
  await house.settle();
  const { memberId } = await house.get(ResetPassword).execute({
    token: house.linkIn('reset-password'),
    password: 'topaze-92-moulin-escalier',
    network: 'n',
    anew: saidAnew('Revenue par le courrier'),
  });
  expect(await standingOf(memberId)).toBe('silenced');

  const second = await confirmed('moved@example.org');
  await sanctioned(second.actor.memberId, 'silence', 30);
  await leave(second.actor);
  const other = await confirmed('other@example.org');
  expect(await standingOf(other.actor.memberId)).toBe('free');
  const session = { confirmedAt: house.clock.at };
  await house.get(RequestEmailChange).execute({ actor: other.actor, session, email: 'moved@example.org' });
  await house.settle();
  const token = house.linkIn('confirm-new-email');
  await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
  expect(await standingOf(other.actor.memberId)).toBe('silenced');
});

async function moveTo(actor: Actor, email: string): Promise<void> {
  const session = { confirmedAt: house.clock.at };
  await house.get(RequestEmailChange).execute({ actor, session, email });
  await house.settle();
  const token = house.linkIn('confirm-new-email');
  await house.get(ConfirmEmailChange).execute({ token, password: GOOD_PASSWORD });
}
const formerly = (email: string) => house.get(RETURNING_MEMBERS).formerly(email);

it('who moves to another address before they leave is known by each that they had', async () => {
  const former = await confirmed('one@example.org');
  await moveTo(former.actor, 'two@example.org');
  await sanctioned(former.actor.memberId, 'silence', 30); // after the first change, before the second
  await moveTo(former.actor, 'three@example.org');
  expect(await formerly('one@example.org')).toEqual([]); // nobody left yet
  await leave(former.actor);
  for (const email of ['one@example.org', 'two@example.org', 'three@example.org'])
    expect([email, await formerly(email)]).toEqual([email, [former.actor.memberId]]);
  const back = await confirmed('one@example.org');
  expect(await standingOf(back.actor.memberId)).toBe('silenced');

  await leave(back.actor);
  const again = await confirmed('two@example.org'); // which the account of their return never had
  expect(await standingOf(again.actor.memberId)).toBe('silenced');
  const kept = await house.sql.rows<Record<string, unknown>>(`select * from moderation.departed_address`);
  expect(JSON.stringify(kept)).not.toContain('@');
});

it('who goes on with another address keeps their sanction, whoever comes with the former one', async () => {
  const first = await confirmed('beside@example.org');
  await sanctioned(first.actor.memberId, 'silence', 30);
  await moveTo(first.actor, 'beside-2@example.org');
  const second = await confirmed('beside@example.org');
  expect(await standingOf(first.actor.memberId)).toBe('silenced');
  expect(await standingOf(second.actor.memberId)).toBe('free');
});

it('an address that nobody ever confirmed says nothing of whoever confirms it', async () => {
  const first = await confirmed('shown@example.org');
  await house.sql.rows(`update community.account set email_confirmed_at = null where member_id = $1`, [
    first.actor.memberId,
  ]);
  await moveTo(first.actor, 'shown-2@example.org');
  await sanctioned(first.actor.memberId, 'silence', 30);
  const other = await confirmed('shown@example.org');
  expect(await standingOf(other.actor.memberId)).toBe('free');
});

it('prints are forgotten after a year, and only those that no sanction needs', async () => {
  await house.sql.rows(`delete from moderation.departed_address`);
  const free = await confirmed('free@example.org');
  const excluded = await confirmed('excluded@example.org');
  await leave(free.actor);
  await leave(excluded.actor);
  await sanctioned(excluded.actor.memberId, 'ban', null);
  house.wait(364 * DAY);
  expect(await house.get(ForgetDeparted).execute()).toBe(0);
  house.wait(2 * DAY);
  expect(await house.get(ForgetDeparted).execute()).toBe(1);
  const left = await house.sql.rows<{ id: string }>(
    `select member_id as id from moderation.departed_address`,
  );
  expect(left).toEqual([{ id: excluded.actor.memberId }]);
});
