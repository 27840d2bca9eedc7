import type { AudienceMembers } from '#application/community/published/audience-members.api';
import { rollCircles } from '../segments/sql-rolls.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const membersWhere = (which: string) => `
  select m.id from community.member m
  where m.status in ('active', 'silenced')
    and (array['public', 'members'] || array(select 'branch:' || branch from unnest(m.branches) branch)
      || array(select 'group:' || slug from unnest(m.groups) slug)
      || ${rollCircles('m.id')}) && $1::text[]
    and ($2::timestamptz is null or m.joined_at <= $2) and ${which}
  order by m.id`;
const MEMBERS = membersWhere('true');
const AMONG = membersWhere('m.id = any($3::uuid[])');

export class SqlAudienceMembers implements AudienceMembers {
  constructor(private readonly sql: Sql) {}

  async of(
    audiences: readonly string[],
    { by }: { readonly by: Date | null } = { by: null },
  ): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(MEMBERS, [[...audiences], by]);
    return rows.map(({ id }) => id);
  }

  async among(
    memberIds: readonly string[],
    audiences: readonly string[],
    { by }: { readonly by: Date | null } = { by: null },
  ): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(AMONG, [[...audiences], by, [...memberIds]]);
    return rows.map(({ id }) => id);
  }
}
