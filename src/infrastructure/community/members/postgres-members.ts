import type { EntityManager } from '@mikro-orm/postgresql';
import { type Member, MemberNotFound } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberSchema } from './member.schema.ts';

export class PostgresMembers implements Members {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: MemberId): Promise<Member> {
    const member = await this.em.findOne(memberSchema, { id } as never);
    if (!member) throw new MemberNotFound();
    return member;
  }

  add(member: Member): void {
    this.em.persist(member);
  }

  async isTaken(name: { skeleton: string; handle: string }): Promise<boolean> {
    const row = await this.sql.row(
      `select id from community.member where skeleton = $1 or handle = $2 limit 1`,
      [name.skeleton, name.handle],
    );
    return row !== null;
  }

  async noneYet(): Promise<boolean> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('community.founder'))`);
    const row = await this.sql.row(`select id from community.member limit 1`);
    return row === null;
  }
}
