import { LRUCache } from 'lru-cache';
import type { RoleRights } from '#application/moderation/permissions/role-rights.port';
import type { Permission, Role } from '#domain/shared/actor';
import type { Matrix } from '#domain/moderation/permissions/roles';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Milliseconds: how long a change made in another process may go unseen here. */
const REMEMBERED_FOR = 2_000;
const MEMBERS_AT_MOST = 20_000;

interface Office {
  role: Role;
  department: string | null;
  categoryIds: string[] | null;
}
const PLAIN: Office = { role: 'member', department: null, categoryIds: null };

/** Roles and their permissions, remembered for two seconds; concurrent askers share one statement. */
export class SqlRoleRights implements RoleRights {
  private readonly matrixCache = new LRUCache<'matrix', Promise<Matrix>>({ max: 1, ttl: REMEMBERED_FOR });
  private readonly offices = new LRUCache<string, Promise<Office>>({
    max: MEMBERS_AT_MOST,
    ttl: REMEMBERED_FOR,
  });

  constructor(private readonly sql: Sql) {}

  matrix(): Promise<Matrix> {
    return remembered(this.matrixCache, 'matrix', () => this.readMatrix());
  }

  officeOf(memberId: string): Promise<Office> {
    return remembered(this.offices, memberId, () => this.readOffice(memberId));
  }

  forget(memberId?: string): void {
    if (memberId !== undefined) this.offices.delete(memberId);
    else {
      this.matrixCache.clear();
      this.offices.clear();
    }
  }

  private async readMatrix(): Promise<Matrix> {
    const rows = await this.sql.rows<{ role: Role; permissions: Permission[] }>(
      `select role, array_agg(permission) as permissions from moderation.role_permission group by role`,
    );
    return new Map(rows.map((row) => [row.role, row.permissions]));
  }

  private async readOffice(memberId: string): Promise<Office> {
    const row = await this.sql.row<{ role: Role; department: string | null; category_ids: string[] | null }>(
      `select role, department, category_ids::text[] from moderation.role_assignment where member_id = $1`,
      [memberId],
    );
    return row ? { role: row.role, department: row.department, categoryIds: row.category_ids } : PLAIN;
  }
}

function remembered<K extends string, V>(
  cache: LRUCache<K, Promise<V>>,
  key: K,
  read: () => Promise<V>,
): Promise<V> {
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  cache.set(key, reading);
  // A failure is not remembered; whoever asked gets it from `reading` itself.
  reading.catch(() => cache.get(key) === reading && cache.delete(key));
  return reading;
}
