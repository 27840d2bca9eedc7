import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CarryGroups } from '#application/community/consumers/carry-groups';
import { CarryRole } from '#application/community/consumers/carry-role';
import { DissolveGroup } from '#application/moderation/permissions/dissolve-group';
import { JoinGroup } from '#application/moderation/permissions/join-group';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { PlaceInGroup } from '#application/moderation/permissions/place-in-group';
import { SaveGroup } from '#application/moderation/permissions/save-group';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import type { RoleAssignedV1 } from '#application/moderation/published/moderation.facts';
import { audiencesFor } from '#application/shared/viewer';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { memberAudiences } from '#infrastructure/community/notifications/told.sql';
import { GROUP_USES, GROUPS, OFFICES, ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { UuidIds } from '#infrastructure/platform/ids';
import { AUDIT_TRAIL } from '#infrastructure/platform/platform.tokens';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

let house: House;
let administrator: Actor;
const ids = new UuidIds();
const actorOf = async (memberId: MemberId) => {
  const { role, grants, groups } = await house.get(MODERATION_API).rightsOf(memberId, { status: 'active' });
  return Actor.member(memberId, role, grants, audiencesFor({ role, status: 'active', branches: [], groups }));
};
const person = async (name: string, role = 'member') => {
  const id = ids.next<MemberId>();
  await house.sql.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at, role)
     values ($1, $2, $2, $2, 'active', '1', now(), $3)`,
    [id, name, role],
  );
  if (role !== 'member')
    await house.get(AssignRole).execute({ by: 'house', memberId: id, role, department: 'Pôle' });
  return id;
};
const session = () => ({ confirmedAt: house.clock.at });
const save = (p: object, actor = administrator, group: { slug: string; version: number } | null = null) =>
  house.get(SaveGroup).execute({
    name: 'Panel',
    description: '',
    membership: 'closed',
    permissions: [],
    categoryIds: [],
    reason: 'Essai',
    ...p,
    actor,
    session: session(),
    group,
  });
const place = (slug: string, memberId: MemberId, act: 'add' | 'remove', actor = administrator) =>
  house.get(PlaceInGroup).execute({ actor, session: session(), slug, memberId, act, reason: 'Invitée' });
const carry = (memberId: MemberId) =>
  house.get(CarryGroups).on({ name: 'moderation.groups-changed.v1', at: '', memberId });

beforeAll(async () => {
  house = await openHouse();
  administrator = await actorOf(await person('directrice', 'administrator'));
});
afterAll(() => house.close());

it('an office is carried as it is now, whichever of two changes is heard of last', async () => {
  const memberId = await person('promue');
  for (const role of ['moderator', 'agent'])
    await house.get(AssignRole).execute({ by: 'house', memberId, role, department: 'Pôle' });
  const told = await house.sql.rows<{ payload: RoleAssignedV1 }>(
    `select payload from platform.outbox where name = 'moderation.role-assigned.v1' and payload ->> 'memberId' = $1
     order by position desc`,
    [memberId],
  );
  expect(told.map(({ payload }) => payload.role)).toEqual(['agent', 'moderator']);
  for (const { payload } of told) await house.unitOfWork.run(() => house.get(CarryRole).on(payload));
  expect(
    await house.sql.row('select role, department from community.member where id = $1', [memberId]),
  ).toEqual({ role: 'agent', department: 'Pôle' });
});

describe('a group', () => {
  it('opens its categories to its members alone, and closes them at once to who leaves', async () => {
    const { slug } = await save({ name: 'Bêta discrète', membership: 'secret' });
    const [inside, outside] = [await person('dedans'), await person('dehors')];
    const moderator = await person('moderatrice', 'moderator');
    await place(slug, inside, 'add');
    const audience = `group:${slug}`;
    expect((await actorOf(inside)).sees(audience)).toBe(true);
    for (const other of [outside, moderator]) expect((await actorOf(other)).sees(audience)).toBe(false);
    await place(slug, inside, 'remove');
    expect((await actorOf(inside)).sees(audience)).toBe(false);
    const offices = await house.get(OFFICES).execute([inside]);
    expect(offices.get(inside)!.groups).toEqual([]);
  });

  it('leaves those outside the very same rights, however they are asked for', async () => {
    const { slug } = await save({ name: 'Annonces', permissions: ['chat.announce'] });
    const [inside, one, other] = [
      await person('annonceur'),
      await person('pareille'),
      await person('pareil'),
    ];
    const rights = async (id: MemberId) =>
      (await house.get(MODERATION_API).rightsOf(id, { status: 'active' })).grants;
    await place(slug, inside, 'add');
    house.get(ROLE_RIGHTS).forget();
    const offices = await house.get(OFFICES).execute([inside, one]);
    expect(await rights(other)).toBe(await rights(one));
    expect(offices.get(one)!.rightsUnder('active')).toBe(await rights(one));
    expect(offices.get(inside)!.rightsUnder('active')).toBe(await rights(inside));
    expect(await rights(inside)).not.toBe(await rights(one));
  });

  it('that is secret is named to nobody who is not in it', async () => {
    const { slug } = await save({ name: 'Cercle caché', membership: 'secret' });
    const { slug: closed } = await save({ name: 'Cercle connu' });
    const [inside, outside] = [await person('cachee'), await person('curieuse')];
    await place(slug, inside, 'add');
    const named = async (id: MemberId) =>
      (await house.get(GROUPS).knownTo(await actorOf(id))).map((each) => each.slug);
    expect(await named(inside)).toEqual(expect.arrayContaining([slug, closed]));
    expect(await named(outside)).not.toContain(slug);
    const join = (group: string) =>
      actorOf(outside).then((actor) => house.get(JoinGroup).execute({ actor, slug: group, act: 'join' }));
    const [missing, secret, known] = await Promise.allSettled([join('rien'), join(slug), join(closed)]);
    for (const refused of [secret, known])
      expect(String((refused as PromiseRejectedResult).reason)).toBe(
        String((missing as PromiseRejectedResult).reason),
      );
    expect((await house.get(GROUPS).nameable(await actorOf(outside))).length).toBe(0);
    await expect(house.get(GROUPS).all(await actorOf(outside))).rejects.toThrow('role.assign');
  });

  it('gives its rights where it reaches, within the ceiling of the role', async () => {
    const [here, there] = [crypto.randomUUID(), crypto.randomUUID()];
    const { slug } = await save({
      name: 'Relais',
      permissions: ['topic.tag', 'topic.close'],
      categoryIds: [here],
    });
    const member = await person('relais');
    await place(slug, member, 'add');
    const actor = await actorOf(member);
    expect([actor.may('topic.tag', here), actor.may('topic.tag', there)]).toEqual([true, false]);
    expect(actor.may('topic.close', here)).toBe(false);
  });

  it('that is open is joined and left by members, and gives no right', async () => {
    await expect(save({ name: 'Libre', membership: 'open', permissions: ['topic.tag'] })).rejects.toThrow(
      'gives no rights',
    );
    const { slug } = await save({ name: 'Libre', membership: 'open' });
    const member = await person('libre');
    const act = async (deed: 'join' | 'leave') =>
      house.get(JoinGroup).execute({ actor: await actorOf(member), slug, act: deed });
    await Promise.all([act('join'), act('join')]);
    expect((await actorOf(member)).sees(`group:${slug}`)).toBe(true);
    await act('leave');
    expect((await actorOf(member)).sees(`group:${slug}`)).toBe(false);
  });

  it('is dissolved once nothing is kept for it, and what it gave is gone', async () => {
    const { slug } = await save({ name: 'Passager', permissions: ['topic.tag'] });
    const [inside, manager] = [await person('passagere'), await person('gerante', 'community_manager')];
    await place(slug, inside, 'add');
    await carry(inside);
    const audience = `group:${slug}`;
    await house.sql.rows(
      `insert into community.category (id, slug, name, kinds, audience) values (gen_random_uuid(), 'passage', 'Passage', '{question}', $1)`,
      [audience],
    );
    const dissolve = (actor = administrator, version = 1, confirmedAt: Date | null = house.clock.at) =>
      house.get(DissolveGroup).execute({
        actor,
        session: confirmedAt && { confirmedAt },
        slug,
        version,
        reason: 'Projet terminé',
      });
    expect(await house.get(GROUP_USES).execute(administrator, slug)).toEqual([
      { what: 'categories', count: 1 },
    ]);
    await expect(dissolve()).rejects.toMatchObject({ code: 'moderation.group-in-use' });
    await house.sql.rows(`update community.category set audience = 'members' where audience = $1`, [
      audience,
    ]);
    await expect(dissolve(await actorOf(manager))).rejects.toThrow('role.configure');
    await expect(dissolve(administrator, 7)).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    await expect(dissolve(administrator, 1, null)).rejects.toMatchObject({
      code: 'community.identity-not-confirmed',
    });
    expect((await actorOf(inside)).may('topic.tag')).toBe(true);

    await dissolve();
    expect(await house.get(GROUPS).one(administrator, slug)).toBeNull();
    expect((await actorOf(inside)).may('topic.tag')).toBe(false);
    const told = (await house.settle()).flatMap((fact) =>
      fact.name === 'moderation.groups-changed.v1'
        ? [(fact as unknown as { memberId: string }).memberId]
        : [],
    );
    expect(told).toContain(inside);
    await carry(inside);
    expect(await house.sql.rows(`select groups from community.member where id = $1`, [inside])).toEqual([
      { groups: [] },
    ]);
    const { items } = await house.get(AUDIT_TRAIL).page({ objectKind: 'group', objectId: slug, limit: 10 });
    expect(items[0]).toMatchObject({ action: 'role.group-dissolve', outcome: 'done' });
  });

  it('is given by who may, over lower ranks, after a password, and told in the log', async () => {
    const { slug } = await save({ name: 'Comité' });
    const manager = await actorOf(await person('animatrice', 'community_manager'));
    const member = await person('invitee');
    await expect(place(slug, member, 'add', manager)).rejects.toThrow('role.assign');
    await expect(
      house.get(PlaceInGroup).execute({
        actor: administrator,
        session: null,
        slug,
        memberId: member,
        act: 'add' as const,
        reason: 'Invitée',
      }),
    ).rejects.toMatchObject({ code: 'community.identity-not-confirmed' });
    const colleague = await person('collegue', 'administrator');
    await expect(place(slug, colleague, 'add')).rejects.toMatchObject({ code: 'moderation.rank-too-low' });
    await place(slug, member, 'add');
    const { items } = await house
      .get(AUDIT_TRAIL)
      .page({ objectKind: 'group', objectId: slug, action: 'role' });
    expect(items[0]).toMatchObject({
      action: 'role.group-add',
      outcome: 'done',
      details: { memberId: member },
    });
  });

  it('is changed by one at a time', async () => {
    const { slug } = await save({ name: 'Deux plumes' });
    const change = (name: string) => save({ name }, administrator, { slug, version: 1 });
    const outcomes = await Promise.allSettled(['Un', 'Deux', 'Trois'].map(change));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is copied for those who are told, and moderators hear nothing of foreign groups', async () => {
    const { slug } = await save({ name: 'Messagerie', membership: 'secret' });
    const [inside, outside] = [await person('abonnee'), await person('passante')];
    const moderator = await person('moderateur', 'moderator');
    await place(slug, inside, 'add');
    await carry(inside);
    const told = async (id: MemberId) =>
      (
        await house.sql.row<{ told: boolean }>(
          `select t.audience = any(${memberAudiences('m', 't')}) as told
           from community.member m, (select 'group:' || $2::text as audience) t where m.id = $1`,
          [id, slug],
        )
      )?.told;
    expect(await Promise.all([inside, outside, moderator, administrator.memberId!].map(told))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    await place(slug, inside, 'remove');
    await carry(inside);
    expect(await told(inside)).toBe(false);
  });
});
