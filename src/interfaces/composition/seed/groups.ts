import { MemberGroup, type MemberGroupId } from '#domain/moderation/permissions/member-group';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CONTENT } from '../../cli/seed/content.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';
import type { SeedParts } from './parts.ts';

/** The groups of members, as the administrator made them. */
export function groupsOf({ ids }: SeedParts, plan: Plan): readonly MemberGroup[] {
  const by = Actor.member(
    founderIn(plan).id as MemberId,
    'administrator',
    new Map([['role.configure', 'everywhere']]),
    [],
  );
  return CONTENT.groups.map(({ slug, name, description, membership }) => {
    const text = { name, description, membership, permissions: [], categoryIds: [] };
    return MemberGroup.create({ id: ids.next<MemberGroupId>(), slug, by, text, at: plan.now });
  });
}

/** Who is in them, and the copy of that which the community keeps beside each member. */
export async function placeMembers(sql: Sql, plan: Plan, groups: readonly MemberGroup[]): Promise<void> {
  const memberIds = new Map(plan.members.map(({ handle, id }) => [handle, id]));
  const founder = founderIn(plan).id;
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.group_membership',
    { group_id: 'uuid', member_id: 'uuid', added_by: 'uuid', added_at: 'timestamptz' },
    CONTENT.groups.flatMap(({ slug, membership, members }) =>
      members.map((handle) => ({
        group_id: groups.find((group) => group.slug === slug)!.id,
        member_id: memberIds.get(handle),
        added_by: membership === 'open' ? memberIds.get(handle) : founder,
        added_at: plan.now,
      })),
    ),
  );
  await sql.rows(
    `update community.member m set groups = mine.slugs
     from (select n.member_id, array_agg(k.slug order by k.slug) as slugs from moderation.group_membership n
           join moderation.member_group k on k.id = n.group_id group by n.member_id) mine
     where mine.member_id = m.id`,
  );
}

const founderIn = (plan: Plan): PlannedMember => plan.members.find(({ role }) => role === 'administrator')!;
