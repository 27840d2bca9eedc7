import type { TriedMembers } from '#application/community/accounts/trying/tried-members.port';
import type { TryingSessions } from '#application/community/accounts/trying/trying-sessions.port';
import type { SessionId } from '#domain/community/accounts/session';
import type { Trying } from '#application/shared/viewer';
import type { MemberId } from '#domain/shared/id';
import { branchesSinceOf, type BranchesKept } from './branches-since.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';

export class SqlTryingSessions implements TryingSessions {
  constructor(private readonly sql: Sql) {}

  async start(id: SessionId, trying: Trying): Promise<void> {
    await this.sql.rows(`update community.session set trying = $2 where id = $1`, [
      id,
      JSON.stringify(trying),
    ]);
  }

  end(id: SessionId): Promise<{ trying: Trying; memberId: MemberId } | null> {
    return this.sql.row<{ trying: Trying; memberId: MemberId }>(
      `with before as (select id, trying, member_id from community.session where id = $1 and trying is not null for update)
       update community.session s set trying = null from before b where s.id = b.id
       returning b.trying, b.member_id as "memberId"`,
      [id],
    );
  }
}

export class SqlTriedMembers implements TriedMembers {
  constructor(private readonly sql: Sql) {}

  async find(id: string) {
    if (!isId(id)) return null;
    const row = await this.sql.row<{ id: string; status: string } & BranchesKept>(
      `select id, status, branches, branches_since as "takenLater", joined_at as "joinedAt" from community.member where id = $1 and status <> 'deleted'`,
      [id],
    );
    if (!row) return null;
    const { takenLater: _later, ...member } = row;
    return { ...member, branchesSince: branchesSinceOf(row) };
  }
}
