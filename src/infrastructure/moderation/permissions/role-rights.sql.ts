import { LRUCache } from 'lru-cache';
import type { HeldOffice, RoleRights } from '#application/moderation/permissions/role-rights.port';
import type { Permission, Role } from '#domain/shared/actor';
import type { GroupGrants, Matrix, RightsHolder } from '#domain/moderation/permissions/roles';
import { knownRights } from '#application/moderation/permissions/known-rights';
import type { Clock } from '#application/shared/ports';
import { statusUnder } from '#application/shared/viewer';
import type { OfficesQuery } from '#application/moderation/permissions/offices.query';
import {
  gravest,
  type MemberMeasure,
  type Standing,
  standingUnder,
} from '#domain/moderation/sanctions/standing';
import { BatchLoader } from '../../platform/persistence/batch-loader.ts';
import { otherThanPrints, plainList, withPrints } from '../../platform/persistence/prints.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Milliseconds: how long a change made in another process may go unseen here. */
const REMEMBERED_FOR = 2_000;
const MEMBERS_AT_MOST = 20_000;

/** @param at a placeholder of the moment */
const officesOf = (members: string, at: string) => `
  select m.id, coalesce(a.role, 'member') as role, a.department, a.category_ids::text[], s.actions, g.groups
  from ${members} m(id)
  left join moderation.role_assignment a on a.member_id = m.id
  cross join lateral (
    select coalesce(array_agg(distinct action), '{}') as actions from moderation.sanction
    where member_id = m.id and status = 'standing' and (until is null or until > ${at}::timestamptz)) s
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('slug', k.slug, 'name', k.name, 'permissions', k.permissions, 'categories', k.category_ids)
      order by k.slug), '[]') as groups
    from moderation.group_membership n join moderation.member_group k on k.id = n.group_id
    where n.member_id = m.id) g`;
const ASKED = '(select distinct unnest($1::uuid[]))';
const OFFICES = officesOf(ASKED, '$2');
/** Of one it has a statement of its own, which PostgreSQL plans once: of a list it would do so each time, not knowing how long it is. */
const OFFICE = officesOf('(select $1::uuid)', '$2');

/** What roles may do, in one text. */
const MATRIX = `(select string_agg(role || ' ' || permission, ',' order by role, permission) from moderation.role_permission)`;
const OFFICES_PRINTED = withPrints(OFFICES, MATRIX);
const OFFICES_CHANGED = otherThanPrints(officesOf(ASKED, '$3'), 'id', MATRIX);

interface OfficeRow {
  id: string;
  role: Role;
  department: string | null;
  category_ids: string[] | null;
  actions: MemberMeasure[];
  groups: GroupGrants[];
}
const standingOf = ({ actions }: OfficeRow): Standing => gravest(actions.map(standingUnder));

export class SqlOffices implements OfficesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(memberIds: readonly string[]) {
    const rows = await this.sql.rows<OfficeRow & { print: string }>(OFFICES_PRINTED, [
      plainList(memberIds),
      this.clock.now(),
    ]);
    // Read after the rows: what changes in between is in no print yet, and is told of the next time.
    const matrix = await readMatrix(this.sql);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          role: row.role,
          standing: standingOf(row),
          groups: row.groups.map(({ slug }) => slug),
          rightsUnder: (status: string) => knownRights(matrix, holderOf(row, status)),
          print: row.print,
        },
      ]),
    );
  }

  async changed(memberIds: readonly string[], prints: readonly string[]): Promise<readonly number[]> {
    const values = [plainList(memberIds), plainList(prints), this.clock.now()];
    const rows = await this.sql.rows<{ place: number }>(OFFICES_CHANGED, values);
    return rows.map(({ place }) => place - 1);
  }
}

function holderOf(row: OfficeRow, status: string): RightsHolder {
  const { role, category_ids: categories, groups } = row;
  return { role, status: statusUnder(status, standingOf(row)), categories, groups };
}

/** The matrix that was read last: it is read every few seconds and changes once in months, and what follows from it is known by it. */
const lastRead = new WeakMap<Sql, { readonly mark: string; readonly matrix: Matrix }>();

async function readMatrix(sql: Sql): Promise<Matrix> {
  const rows = await sql.rows<{ role: Role; permissions: Permission[] }>(
    `select role, array_agg(permission order by permission) as permissions from moderation.role_permission
     group by role order by role`,
  );
  const mark = JSON.stringify(rows);
  const last = lastRead.get(sql);
  if (last?.mark === mark) return last.matrix;
  const matrix: Matrix = new Map(rows.map((row) => [row.role, row.permissions]));
  lastRead.set(sql, { mark, matrix });
  return matrix;
}

/** Roles and their permissions, remembered for two seconds; concurrent askers share one statement. */
export class SqlRoleRights implements RoleRights {
  private readonly asked = new BatchLoader<string, OfficeRow>(async (memberIds) => {
    const [memberId, ...more] = memberIds;
    const rows = await (more.length === 0
      ? this.sql.rows<OfficeRow>(OFFICE, [memberId, this.clock.now()])
      : this.sql.rows<OfficeRow>(OFFICES, [memberIds, this.clock.now()]));
    return new Map(rows.map((row) => [row.id, row]));
  });
  private readonly matrixCache = new LRUCache<'matrix', Promise<Matrix>>({ max: 1, ttl: REMEMBERED_FOR });
  private readonly slugsCache = new LRUCache<'slugs', Promise<readonly string[]>>({
    max: 1,
    ttl: REMEMBERED_FOR,
  });
  private readonly offices = new LRUCache<string, Promise<HeldOffice>>({
    max: MEMBERS_AT_MOST,
    ttl: REMEMBERED_FOR,
  });

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  matrix(): Promise<Matrix> {
    return remembered(this.matrixCache, 'matrix', () => readMatrix(this.sql));
  }

  officeOf(memberId: string): Promise<HeldOffice> {
    return remembered(this.offices, memberId, () => this.readOffice(memberId));
  }

  async officeNow(memberId: string): Promise<HeldOffice> {
    return heldOffice((await this.sql.row<OfficeRow>(OFFICE, [memberId, this.clock.now()]))!);
  }

  groupSlugs(): Promise<readonly string[]> {
    return remembered(this.slugsCache, 'slugs', async () => {
      const rows = await this.sql.rows<{ slug: string }>(`select slug from moderation.member_group`);
      return rows.map(({ slug }) => slug);
    });
  }

  async groupsNow(memberId: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ slug: string }>(
      `select k.slug from moderation.group_membership n join moderation.member_group k on k.id = n.group_id
       where n.member_id = $1 order by k.slug`,
      [memberId],
    );
    return rows.map(({ slug }) => slug);
  }

  groupGrants(slug: string): Promise<GroupGrants | null> {
    return this.sql.row<GroupGrants>(
      `select slug, name, permissions, category_ids::text[] as categories from moderation.member_group where slug = $1`,
      [slug],
    );
  }

  forget(memberId?: string): void {
    this.slugsCache.clear();
    if (memberId !== undefined) this.offices.delete(memberId);
    else {
      this.matrixCache.clear();
      this.offices.clear();
    }
  }

  private async readOffice(memberId: string): Promise<HeldOffice> {
    return heldOffice((await this.asked.load(memberId.toLowerCase()))!); // as the database writes it
  }
}

function heldOffice(row: OfficeRow): HeldOffice {
  const { role, department, category_ids: categoryIds, groups } = row;
  return { role, department, categoryIds, groups, standing: standingOf(row) };
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
