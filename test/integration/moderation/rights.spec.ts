import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotifyOfRights } from '#application/community/consumers/notify-of-rights';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { ChangeMatrix } from '#application/moderation/permissions/change-matrix';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { SqlRightsNotices } from '#infrastructure/community/notifications/sql-rights-notices';
import { MATRIX, MEMBER_RIGHTS, OFFICE_HOLDERS } from '#infrastructure/moderation/moderation.module';
import { UuidIds } from '#infrastructure/platform/ids';
import { AUDIT_TRAIL } from '#infrastructure/platform/platform.tokens';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

let house: House;
let administrator: Actor;
const ids = new UuidIds();
const actorOf = async (memberId: MemberId, audiences: readonly string[] = []) => {
  const { role, grants } = await house.get(MODERATION_API).rightsOf(memberId, { status: 'active' });
  return Actor.member(memberId, role, grants, audiences);
};
const assign = (memberId: MemberId, role: string) =>
  house.get(AssignRole).execute({ by: 'house', memberId, role, department: 'Pôle' });

const join = (id: MemberId, name: string) =>
  house.sql.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at)
     values ($1, $2, $2, $2, 'active', '1', now())`,
    [id, name],
  );

beforeAll(async () => {
  house = await openHouse();
  const id = ids.next<MemberId>();
  await join(id, 'directrice');
  await assign(id, 'administrator');
  administrator = await actorOf(id);
});
afterAll(() => house.close());

const minutesAgo = (minutes: number) => ({
  confirmedAt: new Date(house.clock.at.getTime() - minutes * 60_000),
});
const offered = async () => {
  const { version, rows } = await house.get(MATRIX).execute(administrator);
  const cells = rows.flatMap(({ permission, cells: row }) =>
    row.filter((cell) => cell.offered && cell.held).map(({ role }) => `${role}:${permission}`),
  );
  return { version, cells };
};
const save = (p: { cells: string[]; version: number; reason?: string; minutes?: number; actor?: Actor }) =>
  house.get(ChangeMatrix).execute({
    actor: p.actor ?? administrator,
    session: minutesAgo(p.minutes ?? 1),
    cells: p.cells,
    version: p.version,
    reason: p.reason ?? 'Essai de deux semaines',
  });
const lines = (objectKind: string) => house.get(AUDIT_TRAIL).page({ objectKind, action: 'role' });

describe('the matrix', () => {
  it('is saved whole, holds at once, and is told in the log with its reason', async () => {
    const member = ids.next<MemberId>();
    expect((await actorOf(member)).may('topic.tag')).toBe(false);
    const { version, cells } = await offered();
    await save({
      cells: [...cells, 'member:topic.tag'].filter((cell) => cell !== 'member:post.react'),
      version,
    });
    const after = await actorOf(member);
    expect([after.may('topic.tag'), after.may('post.react')]).toEqual([true, false]);
    const [line] = (await lines('matrix')).items;
    expect(line).toMatchObject({
      actorId: administrator.memberId,
      outcome: 'done',
      details: {
        reason: 'Essai de deux semaines',
        granted: ['member:topic.tag'],
        withdrawn: ['member:post.react'],
      },
    });
  });

  it('of two who save at once, the later one is told', async () => {
    const { version, cells } = await offered();
    const saved = await Promise.allSettled([
      save({ cells: [...cells, 'ambassador:topic.announce'], version }),
      save({ cells: [...cells, 'moderator:tag.manage'], version }),
    ]);
    const refused = saved.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as { code: string }] : [],
    );
    expect(refused.map(({ code }) => code)).toEqual(['shared.changed-meanwhile']);
    expect((await offered()).version).toBe(version + 1);
  });

  it('asks for the password again after ten minutes, and writes that down too', async () => {
    const { version, cells } = await offered();
    await expect(save({ cells: cells.slice(1), version, minutes: 11 })).rejects.toMatchObject({
      code: 'community.identity-not-confirmed',
    });
    expect((await lines('matrix')).items[0]).toMatchObject({ outcome: 'refused' });
    expect((await offered()).version).toBe(version);
  });

  it('refuses a change without a reason, one beyond a ceiling, and one by somebody else', async () => {
    const { version, cells } = await offered();
    const manager = ids.next<MemberId>();
    await assign(manager, 'community_manager');
    const tries = [
      save({ cells: cells.slice(1), version, reason: ' ' }),
      save({ cells: [...cells, 'member:topic.delete'], version }),
      save({ cells: cells.slice(1), version, actor: await actorOf(manager) }),
    ];
    const codes = (await Promise.allSettled(tries)).map(
      (each) => each.status === 'rejected' && (each.reason as { code: string }).code,
    );
    expect(codes).toEqual(['text.missing', 'moderation.beyond-ceiling', 'access.not-allowed']);
    expect((await offered()).version).toBe(version);
  });
});

describe('who has what, and why', () => {
  it('lists those who hold a role, the highest first', async () => {
    const agent = ids.next<MemberId>();
    await assign(agent, 'agent');
    const holders = await house.get(OFFICE_HOLDERS).execute(administrator);
    expect(holders[0]?.role).toBe('administrator');
    expect(holders.find(({ memberId }) => memberId === agent)).toMatchObject({ department: 'Pôle' });
  });

  it('says where each right of a member comes from', async () => {
    const id = ids.next<MemberId>();
    await assign(id, 'moderator');
    const held = await house.get(MEMBER_RIGHTS).execute(administrator, { id, status: 'active' });
    const close = held.rights.find(({ permission }) => permission === 'topic.close');
    expect(close).toEqual({ permission: 'topic.close', grant: 'everywhere', sources: ['role'] });
  });
});

describe('a role given by somebody', () => {
  it('is that of an administrator for nobody who cannot come in: of whom any other may be', async () => {
    const give = (memberId: MemberId, role: string) =>
      house
        .get(AssignRole)
        .execute({ by: administrator, session: minutesAgo(1), memberId, role, reason: 'Prend la suite' })
        .then(
          () => 'done',
          ({ code }: { code: string }) => code,
        );
    const refused = 'moderation.administrator-must-come-in';
    const outcomes: string[] = [];
    for (const status of ['pending', 'banned', 'active']) {
      const member = ids.next<MemberId>();
      await join(member, `statut-${status}`);
      await house.sql.rows(`update community.member set status = $2 where id = $1`, [member, status]);
      outcomes.push(await give(member, 'moderator'), await give(member, 'administrator'));
    }
    expect(outcomes).toEqual(['done', refused, 'done', refused, 'done', 'done']);
    const shut = ids.next<MemberId>();
    await join(shut, 'exclue');
    await house.sql.rows(
      `insert into moderation.sanction (id, member_id, step, action, status, proposed_at)
       values ($1, $2, 'exclusion-definitive', 'ban', 'standing', now())`,
      [ids.next(), shut],
    );
    expect(await give(shut, 'administrator')).toBe(refused);
  });

  it('is in the log with the former one, and told to the member once', async () => {
    const member = ids.next<MemberId>();
    await join(member, 'lucie');
    await house.get(AssignRole).execute({
      by: administrator,
      session: minutesAgo(1),
      memberId: member,
      role: 'ambassador',
      reason: 'Aide beaucoup',
    });
    expect((await lines('member')).items[0]).toMatchObject({
      objectId: member,
      details: { before: 'member', role: 'ambassador', reason: 'Aide beaucoup' },
    });
    const fact = {
      name: 'moderation.role-assigned.v1',
      at: house.clock.at.toISOString(),
      memberId: member,
      role: 'ambassador',
      former: 'member',
      department: null,
      assignedBy: administrator.memberId!,
    } as const;
    const factId = ids.next<string>();
    const notify = new NotifyOfRights(new SqlRightsNotices(house.sql), { ring: () => {} } as never);
    for (let run = 0; run < 2; run++) await notify.on(fact, { factId });
    const told = await house.sql.rows(
      `select kind, piece_key as role, piece_state as former from community.notification where member_id = $1`,
      [member],
    );
    expect(told).toEqual([{ kind: 'role-given', role: 'ambassador', former: 'member' }]);
    // Limited to categories it says to which, by the names of those that its holder may know.
    const [open, closed] = [ids.next<string>(), ids.next<string>()];
    for (const [id, audience] of [
      [open, 'public'],
      [closed, 'staff'],
    ])
      await house.sql.rows(
        `insert into community.category (id, slug, name, kinds, audience) values ($1, $2, $3, '{question}', $3)`,
        [id, `limited-${audience}`, audience],
      );
    const limited = { ...fact, role: 'moderator', categoryIds: [open, closed] };
    await notify.on(limited, { factId: ids.next<string>() });
    const reader = await actorOf(member, ['public', 'members']);
    const { items } = await new SqlNotifications(house.sql).execute(reader, {
      kind: 'role-given',
    });
    const limits = items.map(({ piece }) => [piece!.key, piece!.limit?.within]);
    expect(new Map(limits as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        ['ambassador', undefined],
        ['moderator', ['public']],
      ]),
    );
  });
});
