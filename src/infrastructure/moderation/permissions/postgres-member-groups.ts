import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { GroupNotFound, type MemberGroup } from '#domain/moderation/permissions/member-group';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberGroupSchema } from './member-group.schema.ts';

export class PostgresMemberGroups implements MemberGroups {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(slug: string): Promise<MemberGroup> {
    const group = await this.em.findOne(memberGroupSchema, ownFields(memberGroupSchema, { slug }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!group) throw new GroupNotFound();
    return group;
  }

  add(group: MemberGroup): void {
    this.em.persist(group);
  }

  async isEmpty(group: MemberGroup): Promise<boolean> {
    const anybody = `select 1 from moderation.group_membership where group_id = $1 limit 1`;
    return (await this.sql.row(anybody, [group.id])) === null;
  }

  /** By statements of its own: the group stays known to the unit of work, which tells what it recorded. */
  async remove(group: MemberGroup): Promise<readonly MemberId[]> {
    const members = await this.sql.rows<{ id: MemberId }>(
      `delete from moderation.group_membership where group_id = $1 returning member_id as id`,
      [group.id],
    );
    await this.sql.rows(`delete from moderation.member_group where id = $1`, [group.id]);
    return members.map(({ id }) => id);
  }

  async enter(group: MemberGroup, memberId: MemberId, by: MemberId, at: Date): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into moderation.group_membership (group_id, member_id, added_by, added_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [group.id, memberId, by, at],
    );
    return rows.length > 0;
  }

  async leave(group: MemberGroup, memberId: MemberId): Promise<boolean> {
    const rows = await this.sql.rows(
      `delete from moderation.group_membership where group_id = $1 and member_id = $2 returning 1`,
      [group.id, memberId],
    );
    return rows.length > 0;
  }
}
