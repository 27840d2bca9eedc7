import type {
  MemberRowView,
  MembersListFilter,
  MembersListQuery,
} from '#application/community/members/members-list.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { blocks } from '../distance/distance.sql.ts';
import { limitPlannedOnce } from '../../platform/persistence/limit-planned-once.ts';
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
    const members = `select m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.branches, m.region, m.role, m.department,
        m.joined_at as "joinedAt", m.post_count as "postCount", m.helpful_count as "helpfulCount"
      from community.member m where ${wanted.join(' and ')} order by m.joined_at ${way}, m.id ${way}`;
    const order = `t."joinedAt" ${way}, t.id ${way}`;
    // A rare branch or name wants another plan than a frequent one.
    const isNarrowed = Boolean(filter.branch || filter.namedBy || name);
    const rows = await this.sql.rows<MemberRowView>(
      isNarrowed
        ? `${members} limit $1`
        : limitPlannedOnce(members, { most: AT_MOST + 1, wanted: '$1', order }),
      params,
    );
    return pageOf(rows, limit, from, (row) => ({ moment: row.joinedAt, id: row.id }));
  }
}

const likePattern = (name: string) => name.replace(/[\\%_]/g, (character) => `\\${character}`);
