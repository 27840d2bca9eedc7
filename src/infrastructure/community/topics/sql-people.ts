import type { AuthorRoles } from '#application/community/topics/author-roles.port';
import type { KnownHandles } from '#application/community/topics/body.composer';
import type { TrustLevels } from '#application/community/topics/write-limit.policy';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import { blocks } from '../distance/distance.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import type { KnownLevels } from './known-levels.ts';

export class SqlKnownHandles implements KnownHandles {
  constructor(private readonly sql: Sql) {}

  async among(handles: readonly string[], author: MemberId | null): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ handle: string }>(
      `select m.handle from community.member m
       where m.handle = any($1::text[]) and m.status <> 'deleted' and not ${blocks('m.id', '$2::uuid')}`,
      [handles, author],
    );
    return new Set(rows.map((row) => row.handle));
  }
}

export class SqlAuthorRoles implements AuthorRoles {
  constructor(private readonly sql: Sql) {}

  async roleOf(memberId: string): Promise<string> {
    const row = await this.sql.row<{ role: string }>(`select role from community.member where id = $1`, [
      memberId,
    ]);
    return row?.role ?? 'member';
  }

  async rolesOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ id: string; role: string }>(
      `select id, role from community.member where id = any($1::uuid[])`,
      [memberIds],
    );
    const known = new Map(rows.map(({ id, role }) => [id, role]));
    return new Map(memberIds.map((id) => [id, known.get(id) ?? 'member']));
  }
}

/** How far members are trusted, as it was known a minute ago at most. */
export class SqlTrustLevels implements TrustLevels {
  constructor(
    private readonly sql: Sql,
    private readonly known: KnownLevels,
  ) {}

  async of(member: MemberId): Promise<TrustLevel> {
    const known = this.known.of(member);
    if (known !== undefined) return known;
    const row = await this.sql.row<{ trustLevel: TrustLevel }>(
      `select trust_level as "trustLevel" from community.member where id = $1`,
      [member],
    );
    const level = row?.trustLevel ?? 0;
    this.known.learn(member, level);
    return level;
  }
}
