import type {
  MemberRowView,
  MembersListFilter,
  MembersListQuery,
} from '#application/community/members/members-list.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { blocks } from '../distance/distance.sql.ts';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const AT_MOST = 100;

/** One keyset page, latest members first, in one statement. */
export class SqlMembersList implements MembersListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(filter: MembersListFilter): Promise<Page<MemberRowView>> {
    const limit = Math.min(filter.limit ?? PAGE_SIZE, AT_MOST);
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const params: unknown[] = [limit + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const wanted = [filter.everyStatus ? `m.status <> 'deleted'` : `m.status in ('active', 'silenced')`];
    if (filter.branch) wanted.push(`m.branches @> array[${param(filter.branch)}::text]`);
    if (filter.namedBy) wanted.push(`not ${blocks('m.id', `${param(filter.namedBy)}::uuid`)}`);
    const name = filter.name?.replaceAll('\u0000', '').trim();
    if (name) {
      const [start, like] = [param(`${likePattern(name)}%`), param(name)];
      wanted.push(
        `(community.plain(m.pseudonym) like community.plain(${start}) or community.plain(m.pseudonym) % community.plain(${like}))`,
      );
    }
    const backwards = from?.direction === 'before';
    if (from)
      wanted.push(
        `(m.joined_at, m.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`,
      );
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<MemberRowView>(
      `select m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.branches, m.region, m.role, m.department,
         m.joined_at as "joinedAt", m.post_count as "postCount", m.helpful_count as "helpfulCount"
       from community.member m where ${wanted.join(' and ')}
       order by m.joined_at ${way}, m.id ${way} limit $1`,
      params,
    );
    return pageOf(rows, limit, from, (row) => ({ moment: row.joinedAt, id: row.id }));
  }
}

const likePattern = (name: string) => name.replace(/[\\%_]/g, (character) => `\\${character}`);
