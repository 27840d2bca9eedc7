import { LRUCache } from 'lru-cache';
import type { AuthorRoles } from '#application/community/topics/author-roles.port';
import type { KnownHandles } from '#application/community/topics/body.composer';
import type { Newcomers } from '#application/community/topics/write-limit.policy';
import { isNewcomer } from '#domain/community/members/newcomer';
import type { MemberId } from '#domain/shared/id';
import { blocks } from '../distance/distance.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

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
}

const KNOWN_FOR_MS = 10 * 60_000;
const REMEMBERED = 20_000;

/** Who is known today is known in ten minutes too, so that who writes a lot is not looked up each time. */
export class SqlNewcomers implements Newcomers {
  private readonly known = new LRUCache<MemberId, true>({ max: REMEMBERED, ttl: KNOWN_FOR_MS });

  constructor(private readonly sql: Sql) {}

  async has(member: MemberId): Promise<boolean> {
    if (this.known.has(member)) return false;
    const figures = await this.sql.row<{ trustLevel: number; posts: number }>(
      `select trust_level as "trustLevel", post_count as posts from community.member where id = $1`,
      [member],
    );
    if (figures === null || isNewcomer(figures)) return true;
    this.known.set(member, true);
    return false;
  }
}
