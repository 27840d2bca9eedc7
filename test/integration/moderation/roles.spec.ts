import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { DEFAULT_MATRIX, OFFICES, ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { PostgresRoleAssignments } from '#infrastructure/moderation/permissions/postgres-role-assignments';
import { UuidIds } from '#infrastructure/platform/ids';
import { migration006KnownCells } from '#infrastructure/platform/persistence/migrations/006-known-cells';
import { ENTITY_MANAGER, SQL } from '#infrastructure/platform/platform.tokens';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

const ids = new UuidIds();
const somebody = () => ids.next<MemberId>();
const rightsOf = (memberId: string) => house.get(MODERATION_API).rightsOf(memberId, { status: 'active' });
const actorOf = async (memberId: MemberId) => {
  const { role, grants } = await rightsOf(memberId);
  return Actor.member(memberId, role, grants, []);
};
const session = () => ({ confirmedAt: house.clock.at });
const assign = (by: Actor | 'house', memberId: MemberId, role: string, more = {}) =>
  house
    .get(AssignRole)
    .execute(
      by === 'house'
        ? { by, memberId, role, ...more }
        : { by, memberId, role, session: session(), reason: 'Pour essayer', ...more },
    );

describe('roles', () => {
  it('hold at once, with the department, and are told to the others', async () => {
    const agent = somebody();
    expect((await rightsOf(agent)).role).toBe('member');
    await assign('house', agent, 'agent', { department: 'Pôle retraite' });
    const rights = await rightsOf(agent);
    expect(rights).toMatchObject({ role: 'agent', department: 'Pôle retraite' });
    expect(rights.grants.get('topic.announce')).toBe('everywhere');
    const fact = await house.sql.row<{ payload: unknown }>(
      `select payload from platform.outbox where payload->>'memberId' = $1`,
      [agent],
    );
    expect(fact?.payload).toEqual({
      name: 'moderation.role-assigned.v1',
      at: house.clock.at.toISOString(),
      memberId: agent,
      role: 'agent',
      former: 'member',
      department: 'Pôle retraite',
      assignedBy: null,
      categoryIds: null,
    });
  });

  it('may reach some categories only', async () => {
    const moderator = somebody();
    const here = ids.next<string>();
    await assign('house', moderator, 'moderator', { categoryIds: [here] });
    const actor = await actorOf(moderator);
    expect([actor.may('topic.close', here), actor.may('topic.close', ids.next<string>())]).toEqual([
      true,
      false,
    ]);
    expect(actor.may('topic.answer', ids.next<string>())).toBe(true);
  });

  it('an administrator who is excluded keeps no place for the last one who acts', async () => {
    await house.sql.rows(`delete from moderation.role_assignment where role = 'administrator'`);
    const [excluded, acting] = [somebody(), somebody()];
    for (const one of [excluded, acting]) await assign('house', one, 'administrator');
    const actor = await actorOf(acting);
    await house.sql.rows(
      `insert into moderation.sanction (id, member_id, step, action, status, proposed_at)
       values ($1, $2, 'exclusion-definitive', 'ban', 'standing', now())`,
      [ids.next(), excluded],
    );
    const refusal = assign(actor, acting, 'member').then(
      () => 'accepted',
      (error: { code: string }) => error.code,
    );
    expect(await refusal).toBe('moderation.last-administrator');
  });

  it('a measure ends by the clock of the house, for who acts, for what is told, and for who leaves', async () => {
    await house.sql.rows(`delete from moderation.role_assignment where role = 'administrator'`);
    const [kept, leaving] = [somebody(), somebody()];
    for (const one of [kept, leaving]) await assign('house', one, 'administrator');
    await house.sql.rows(
      `insert into moderation.sanction (id, member_id, step, action, status, proposed_at, until)
       values ($1, $2, 'suspension-7-jours', 'suspend', 'standing', now(), $3)`,
      [ids.next(), kept, new Date(house.clock.at.getTime() + 3_600_000)],
    );
    const offices = house.get(OFFICES);
    const print = (await offices.execute([kept])).get(kept)!.print;
    const seen = async () => {
      house.get(ROLE_RIGHTS).forget();
      return {
        standing: (await rightsOf(kept)).standing,
        now: (await house.get(MODERATION_API).officeNow(kept)).standing,
        office: (await offices.execute([kept])).get(kept)?.standing,
        told: (await house.get(MODERATION_API).shutOut(kept)) !== null,
        changed: await offices.changed([kept], [print]),
      };
    };
    const shutOut = { standing: 'banned', now: 'banned', office: 'banned', told: true };
    expect(await seen()).toEqual({ ...shutOut, changed: [] });
    const leave = () =>
      house.unitOfWork
        .run(() => house.get(MODERATION_API).giveUpRole(leaving))
        .then(
          () => 'left',
          ({ code }: { code: string }) => code,
        );
    expect(await leave()).toBe('moderation.last-administrator');
    house.wait(3_600_001);
    const free = { standing: 'free', now: 'free', office: 'free', told: false };
    expect(await seen()).toEqual({ ...free, changed: [0] });
    expect(await leave()).toBe('left');
  });

  it('are given by nobody who lost their own, or is excluded, since they came', async () => {
    await house.sql.rows(`delete from moderation.role_assignment where role = 'administrator'`);
    const [staying, demoted, excluded, member] = [somebody(), somebody(), somebody(), somebody()];
    for (const one of [staying, demoted, excluded]) await assign('house', one, 'administrator');
    const actors = [await actorOf(demoted), await actorOf(excluded), await actorOf(staying)];
    await assign('house', demoted, 'moderator');
    await house.sql.rows(
      `insert into moderation.sanction (id, member_id, step, action, status, proposed_at)
       values ($1, $2, 'exclusion-definitive', 'ban', 'standing', now())`,
      [ids.next(), excluded],
    );
    const outcomes: string[] = [];
    for (const actor of actors)
      outcomes.push(
        await assign(actor, member, 'moderator').then(
          () => 'done',
          ({ code }: { code: string }) => code,
        ),
      );
    expect(outcomes).toEqual(['moderation.rank-too-low', 'moderation.rank-too-low', 'done']);
  });

  it('are given by nobody who loses their own while they wait for another who assigns', async () => {
    const [demoted, member] = [somebody(), somebody()];
    await assign('house', demoted, 'administrator');
    const actor = await actorOf(demoted);
    const other = await house.pool.connect();
    try {
      await other.query('begin');
      await other.query(`select pg_advisory_xact_lock(hashtext('moderation.administrators'))`);
      const waiting = assign(actor, member, 'moderator').then(
        () => 'done',
        ({ code }: { code: string }) => code,
      );
      await other.query(
        `update moderation.role_assignment set role = 'moderator' where member_id = $1 and pg_sleep(0.3) is not null`,
        [demoted],
      );
      await other.query('commit');
      expect(await waiting).toBe('moderation.rank-too-low');
    } finally {
      other.release();
    }
  });

  it('the last administrator stays, also when two leave at once', async () => {
    await house.sql.rows(`delete from moderation.role_assignment where role = 'administrator'`);
    const [one, two] = [somebody(), somebody()];
    await assign('house', one, 'administrator');
    await assign('house', two, 'administrator');
    const [first, second] = [await actorOf(one), await actorOf(two)];
    const leaving = await Promise.allSettled([assign(first, one, 'member'), assign(second, two, 'member')]);
    const refused = leaving.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as { code: string }] : [],
    );
    expect(refused.map((each) => each.code)).toEqual(['moderation.last-administrator']);
    const left = await house.sql.rows(
      `select member_id from moderation.role_assignment where role = 'administrator'`,
    );
    expect(left).toHaveLength(1);
  });

  it('a founder is appointed where there is no administrator, and only there', async () => {
    await house.sql.rows(`delete from moderation.role_assignment`);
    const [founder, late] = [somebody(), somebody()];
    const api = house.get(MODERATION_API);
    await Promise.all([api.appointFounder(founder), api.appointFounder(founder)]);
    await api.appointFounder(late);
    expect((await rightsOf(founder)).role).toBe('administrator');
    expect((await rightsOf(late)).role).toBe('member');
  });

  it('an assignment comes back as it was written', async () => {
    const assignments = new PostgresRoleAssignments(house.get(ENTITY_MANAGER), house.get(SQL));
    const memberId = somebody();
    const make = () => {
      const assignment = RoleAssignment.none(memberId, house.clock.at);
      assignment.assignByHouse(
        officeOf({ role: 'agent', department: 'Pôle', categoryIds: [memberId] }),
        house.clock.at,
      );
      assignment.pullFacts();
      return assignment;
    };
    await house.unitOfWork.run(async () => assignments.add(make()));
    const { ...written } = make();
    await house.unitOfWork.run(async () => {
      const found = await assignments.findForChange(memberId);
      expect(found).toBeInstanceOf(RoleAssignment);
      const { version: _version, ...revived } = { ...found } as Record<string, unknown>;
      expect(revived).toEqual(written);
    });
  });
});

describe('the matrix', () => {
  it('is seeded once, keeps what was changed, and never passes the ceiling', async () => {
    await house.sql.rows(
      `delete from moderation.role_permission where role = 'member' and permission = 'post.vote'`,
    );
    await house.sql.rows(
      `insert into moderation.role_permission values ('member', 'site.configure'), ('visitor', 'topic.delete')`,
    );
    await house.get(DEFAULT_MATRIX).seed();
    house.get(ROLE_RIGHTS).forget();
    const rights = await rightsOf(somebody());
    expect([
      rights.grants.has('post.vote'),
      rights.grants.has('site.configure'),
      rights.grants.has('topic.delete'),
    ]).toEqual([false, false, false]);
    expect(rights.grants.has('topic.answer')).toBe(true);
  });

  const holders = async (permission: string) =>
    (
      await house.sql.rows<{ role: string }>(
        `select role from moderation.role_permission where permission = $1 order by role`,
        [permission],
      )
    ).map((row) => row.role);
  const everyMember = ['administrator', 'agent', 'ambassador', 'community_manager', 'member', 'moderator'];

  it('gives the permissions of a later release to the roles of an installation that exists, once', async () => {
    await house.sql.rows(`delete from moderation.role_permission where permission = 'post.react'`);
    await house.sql.rows(`delete from moderation.known_cell where permission = 'post.react'`);
    await house.get(DEFAULT_MATRIX).seed();
    expect(await holders('post.react')).toEqual(everyMember);
    await house.sql.rows(`delete from moderation.role_permission where permission = 'post.react'`);
    await house.get(DEFAULT_MATRIX).seed();
    expect(await holders('post.react')).toEqual([]);
  });

  it('gives a role of a later release its permissions, and leaves a role that was emptied empty', async () => {
    await house.sql.rows(`delete from moderation.role_permission where role in ('agent', 'ambassador')`);
    await house.sql.rows(`delete from moderation.known_cell where role = 'agent'`);
    await house.get(DEFAULT_MATRIX).seed();
    const roles = await holders('draft.keep');
    expect([roles.includes('agent'), roles.includes('ambassador')]).toEqual([true, false]);
  });

  it('knows what roles held before cells were kept', async () => {
    await house.sql.rows(`delete from moderation.known_cell`);
    await house.get(DEFAULT_MATRIX).seed();
    await house.sql.rows(
      `delete from moderation.role_permission where permission = 'file.upload' and role <> 'administrator'`,
    );
    await house.sql.rows(`delete from moderation.role_permission where permission = 'draft.keep'`);
    await house.sql.rows('drop table moderation.known_cell');
    await house.pool.query(migration006KnownCells.sql);
    await house.get(DEFAULT_MATRIX).seed();
    expect(await holders('file.upload')).toEqual(['administrator']);
    expect(await holders('draft.keep')).toContain('member');
  });
});
