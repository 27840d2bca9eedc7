import type { EntityManager } from '@mikro-orm/postgresql';
import { type FormerName, type Member, nameRestEnd } from '#domain/community/members/member';
import { MemberNotFound } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { STAFF_ROLES } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberSchema } from './member.schema.ts';

export class PostgresMembers implements Members {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: MemberId): Promise<Member> {
    const member = await this.em.findOne(memberSchema, ownFields(memberSchema, { id }));
    if (!member) throw new MemberNotFound();
    return member;
  }

  add(member: Member): void {
    this.em.persist(member);
  }

  async isTaken(name: { skeleton: string; handle: string }, to: MemberId, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.member where (skeleton = $1 or handle = $2) and id <> $3
       union all
       select 1 from community.former_name where (skeleton = $1 or handle = $2) and member_id <> $3 and left_at > $4
       union all
       select 1 from community.closed_account where $2 = any(handles) and left_at > $4
       limit 1`,
      [name.skeleton, name.handle, to, nameRestEnd(at)],
    );
    return row !== null;
  }

  async teamBeside(to: MemberId, skeleton: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ pseudonym: string }>(
      `select pseudonym from community.member where role <> 'member' and role = any($1::text[]) and status <> 'deleted' and id <> $2
         and not exists (select from community.member own where own.id = $2 and own.skeleton = $3)`,
      [STAFF_ROLES, to, skeleton],
    );
    return rows.map(({ pseudonym }) => pseudonym);
  }

  async keepFormerName({ memberId, pseudonym, handle, skeleton, leftAt }: FormerName): Promise<void> {
    await this.sql.rows(
      `insert into community.former_name (member_id, pseudonym, handle, skeleton, left_at) values ($1, $2, $3, $4, $5)`,
      [memberId, pseudonym, handle, skeleton, leftAt],
    );
  }

  async noneYet(): Promise<boolean> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('community.founder'))`);
    const row = await this.sql.row(`select id from community.member limit 1`);
    return row === null;
  }
}
