import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { ChangePerson } from '#application/community/provisioning/change-person';
import { AccountCloser } from '#application/community/leaving/account.closer';
import { ForgetPerson } from '#application/community/provisioning/forget-person';
import { PlacePeople } from '#application/community/provisioning/place-people';
import { ProvisionPerson } from '#application/community/provisioning/provision-person';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { PlaceInGroup } from '#application/moderation/permissions/place-in-group';
import { SaveGroup } from '#application/moderation/permissions/save-group';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { audiencesFor } from '#application/shared/viewer';
import type { ProvisionedPersonId } from '#domain/community/provisioning/provisioned-person';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { ACCOUNT_TOKENS, ACCOUNTS, ENDER } from '#infrastructure/community/accounts/accounts.module';
import { SqlClosedAccounts } from '#infrastructure/community/leaving/sql-closed-accounts';
import { AVATAR_FILES, MEMBERS } from '#infrastructure/community/members/members.module';
import { PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import { UuidIds } from '#infrastructure/platform/ids';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { CLOCK, LOOK_ALIKES, SEALING, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { codeOf } from '../../../support/refusal.ts';
import { confirmBy, type House, openHouse, registration, signInBy } from '../accounts/accounts-house.ts';

let house: House;
let directory: Actor;
let count = 0;
const ids = new UuidIds();

beforeAll(async () => {
  house = await openHouse();
  const id = ids.next<MemberId>();
  await house.sql.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at, role)
     values ($1, 'directrice', 'directrice', 'directrice', 'active', '1', now(), 'administrator')`,
    [id],
  );
  await house.get(AssignRole).execute({ by: 'house', memberId: id, role: 'administrator' });
  const { role, grants } = await house.get(MODERATION_API).rightsOf(id, { status: 'active' });
  directory = Actor.member(id, role, grants, audiencesFor({ role, status: 'active', branches: [] }));
});
afterAll(() => house.close());

const address = () => `somebody-${(count += 1)}@example.org`;
const told = async (email: string, isActive = true): Promise<ProvisionedPersonId> => {
  const text = { userName: email, externalId: null, email, isActive };
  return (await house.get(ProvisionPerson).execute({ actor: directory, text })).id as ProvisionedPersonId;
};
const turn = (id: ProvisionedPersonId, isActive: boolean) =>
  house
    .get(ChangePerson)
    .execute({ actor: directory, id, version: null, revise: (standing) => ({ ...standing, isActive }) });
/** Somebody comes as everybody does: by a name, a password and the link of a mail. */
async function joined(
  email: string,
  name = `Personne ${count}`,
): Promise<{ memberId: string; secret: string }> {
  await house.get(RegisterMember).execute(registration(name, email));
  await house.settle();
  const { memberId, secret } = await house
    .get(ConfirmEmail)
    .execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  return { memberId, secret };
}
const signIn = (email: string) => house.get(SignIn).execute(signInBy(email));

const isIn = async (secret: string) => (await house.get(ResolveSession).execute(secret)).member !== null;
const sessionsOf = async (memberId: string) =>
  (await house.sql.rows('select 1 from community.session where member_id = $1', [memberId])).length;
const group = async (name: string, more: object = {}) => {
  const { slug } = await house.get(SaveGroup).execute({
    name,
    description: '',
    membership: 'directory',
    permissions: [],
    categoryIds: [],
    reason: 'Annuaire',
    actor: directory,
    session: { confirmedAt: house.clock.at },
    group: null,
    ...more,
  });
  const row = await house.sql.row<{ id: string }>('select id from moderation.member_group where slug = $1', [
    slug,
  ]);
  return { slug, id: row!.id };
};
/** Their account is closed, and all that named them is forgotten. */
async function leave(member: string): Promise<void> {
  const memberId = member as MemberId;
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
  await closer.close({ memberId, words: 'keep', why: 'inactivity' });
  const store = new SqlPersonStore(house.sql, PERSON_COLUMNS);
  await house.unitOfWork.run(() =>
    store.forget({ memberId, handles: [], instead: null, spared: async () => [] }),
  );
}
const known = (memberId: string) =>
  house.sql.rows<{ id: string; isActive: boolean }>(
    'select id, is_active as "isActive" from community.provisioned_person where member_id = $1',
    [memberId],
  );
const inGroup = async (memberId: string, groupId: string) =>
  (await house.sql.row('select 1 from moderation.group_membership where member_id = $1 and group_id = $2', [
    memberId,
    groupId,
  ])) !== null;

describe('somebody of whom the directory told', () => {
  it('is recognised once the address is shown to be theirs, with what it said of them', async () => {
    const email = address();
    const id = await told(email);
    const { id: groupId } = await group('Équipe du terrain');
    await house.get(PlacePeople).execute({ actor: directory, groupId, revise: () => [id] });
    const { memberId, secret } = await joined(email);
    expect(await inGroup(memberId, groupId)).toBe(true);
    expect(await isIn(secret)).toBe(true);
    await turn(id, false);
    expect([await isIn(secret), await sessionsOf(memberId)]).toEqual([false, 0]);
    expect(await codeOf(signIn(email))).toBe('community.account-shut-out');
    await turn(id, true);
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('that was shut out before they came does not come in', async () => {
    const email = address();
    await told(email, false);
    const { memberId, secret } = await joined(email);
    expect([await isIn(secret), await sessionsOf(memberId)]).toEqual([false, 0]);
    expect(await codeOf(signIn(email))).toBe('community.account-shut-out');
  });

  it('stays out when the directory forgets them', async () => {
    const email = address();
    const id = await told(email);
    const { secret } = await joined(email);
    await house.get(ForgetPerson).execute({ actor: directory, id, version: null });
    expect(await isIn(secret)).toBe(false);
    expect(await codeOf(signIn(email))).toBe('community.account-shut-out');
    expect(await codeOf(turn(id, true))).toBe('community.person-not-found');
  });

  it('that administers is not shut out, however it comes', async () => {
    const email = address();
    const { memberId } = await joined(email);
    await house
      .get(AssignRole)
      .execute({ by: 'house', memberId: memberId as MemberId, role: 'administrator' });
    // Told of as shut out, they are not recognised, and who tells learns nothing of what they are.
    const other = await told(email, false);
    expect(await known(memberId)).toEqual([]);
    await house.get(ForgetPerson).execute({ actor: directory, id: other, version: null });
    const id = await told(email);
    expect(await codeOf(turn(id, false))).toBe('community.administrator-stays');
    expect(await codeOf(house.get(ForgetPerson).execute({ actor: directory, id, version: null }))).toBe(
      'community.administrator-stays',
    );
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('is known again by the directory after an account was closed, and stays out', async () => {
    const email = address();
    const id = await told(email);
    const { memberId } = await joined(email);
    await turn(id, false);
    await leave(memberId);
    const back = await joined(email, `Revenue ${count}`);
    expect(await known(back.memberId)).toEqual([{ id, isActive: false }]);
    expect(await isIn(back.secret)).toBe(false);
    await turn(id, true);
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('stays out by another account of the same address when the directory forgot them', async () => {
    const email = address();
    const id = await told(email);
    const { memberId } = await joined(email);
    await house.get(ForgetPerson).execute({ actor: directory, id, version: null });
    await leave(memberId);
    expect(await known(memberId)).toHaveLength(1);
    const back = await joined(email, `Revenu ${count}`);
    expect(await known(back.memberId)).toEqual([{ id, isActive: false }]);
    expect(await isIn(back.secret)).toBe(false);
    await told(email);
    expect(await codeOf(signIn(email))).toBeNull();
  });

  it('is kept out by nothing but a closed account, and no longer than that is kept', async () => {
    const email = address();
    const id = await told(email);
    const { memberId } = await joined(email);
    await house.get(ForgetPerson).execute({ actor: directory, id, version: null });
    await leave(memberId);
    await house.sql.rows('update community.closed_account set forgotten_at = left_at where member_id = $1', [
      memberId,
    ]);
    const later = new Date(house.clock.at.getTime() + 1000);
    await new SqlClosedAccounts(house.sql).dropClosedBefore(later);
    expect(await known(memberId)).toEqual([]);
  });

  it('told of twice is known by the record that lets them in', async () => {
    const email = address();
    const text = { userName: `ancien-${email}`, externalId: null, email, isActive: false };
    await house.get(ProvisionPerson).execute({ actor: directory, text });
    const id = await told(email);
    const { memberId, secret } = await joined(email);
    expect(await known(memberId)).toEqual([{ id, isActive: true }]);
    expect(await isIn(secret)).toBe(true);
  });

  it('is changed by nobody without the right', async () => {
    const nobody = Actor.member(ids.next<MemberId>(), 'community_manager', new Map(), []);
    const text = { userName: 'x', externalId: null, email: null, isActive: true };
    expect(await codeOf(house.get(ProvisionPerson).execute({ actor: nobody, text }))).toBe(
      'access.not-allowed',
    );
  });
});

describe('a group of the directory', () => {
  it('is filled by it alone', async () => {
    const { slug } = await group('Équipe du siège');
    const placing = house.get(PlaceInGroup).execute({
      actor: directory,
      session: { confirmedAt: house.clock.at },
      slug,
      memberId: ids.next<MemberId>(),
      act: 'add',
      reason: 'À la main',
    });
    expect(await codeOf(placing)).toBe('moderation.group-of-directory');
    const { id: closed } = await group('Entre nous', { membership: 'closed' });
    const filling = house
      .get(PlacePeople)
      .execute({ actor: directory, groupId: closed, revise: (all) => all });
    expect(await codeOf(filling)).toBe('moderation.group-not-found');
  });

  it('is left to it empty: who was put in by hand gets nothing of what it gives', async () => {
    const { slug, id: groupId } = await group('Panel de lecture', { membership: 'closed' });
    const { memberId } = await joined(address());
    const place = (act: 'add' | 'remove') =>
      house.get(PlaceInGroup).execute({
        actor: directory,
        session: { confirmedAt: house.clock.at },
        slug,
        act,
        reason: 'À la main',
        memberId: memberId as MemberId,
      });
    await place('add');
    const leaveToIt = () =>
      group('Panel de lecture', { group: { slug, version: 1 }, permissions: ['topic.pin'] });
    expect(await codeOf(leaveToIt())).toBe('moderation.group-not-empty');
    const row = await house.sql.row(
      'select membership, permissions from moderation.member_group where id = $1',
      [groupId],
    );
    expect(row).toEqual({ membership: 'closed', permissions: [] });
    await place('remove');
    expect(await codeOf(leaveToIt())).toBeNull();
  });

  it('that is left to the team again keeps who is in it, and nothing of what the directory said', async () => {
    const email = address();
    const person = await told(email);
    const { memberId } = await joined(email);
    const waiting = await told(address());
    const { slug, id: groupId } = await group('Équipe du nord');
    await house.get(PlacePeople).execute({ actor: directory, groupId, revise: () => [person, waiting] });
    await group('Équipe du nord', { group: { slug, version: 1 }, membership: 'closed' });
    expect(await inGroup(memberId, groupId)).toBe(true);
    const saying = await house.sql.rows(
      'select 1 from community.provisioned_person where group_ids @> array[$1::uuid]',
      [groupId],
    );
    expect(saying).toEqual([]);
  });

  it('gives nothing that administrators alone may hold', async () => {
    expect(await codeOf(group('Trop haut', { permissions: ['role.assign'] }))).toBe(
      'moderation.directory-group-rights',
    );
    expect(await codeOf(group('Assez', { permissions: ['topic.pin'] }))).toBeNull();
  });
});
