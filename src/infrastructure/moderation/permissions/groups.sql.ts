import type {
  GroupMember,
  GroupsQuery,
  GroupView,
  KnownGroup,
} from '#application/moderation/permissions/groups.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const VIEW = `
  select k.slug, k.name, k.description, k.membership, k.permissions, k.category_ids::text[] as "categoryIds", k.version,
    (select count(*)::int from moderation.group_membership n where n.group_id = k.id) as members
  from moderation.member_group k`;

export class SqlGroups implements GroupsQuery {
  constructor(private readonly sql: Sql) {}

  async all(actor: Actor): Promise<readonly GroupView[]> {
    actor.mustBeAllowed('role.assign');
    return this.sql.rows<GroupView>(`${VIEW} order by k.name, k.slug limit 500`);
  }

  async one(actor: Actor, slug: string): Promise<GroupView | null> {
    actor.mustBeAllowed('role.assign');
    return this.sql.row<GroupView>(`${VIEW} where k.slug = $1`, [slug]);
  }

  async membersOf(actor: Actor, slug: string, cursor: string | null): Promise<Page<GroupMember>> {
    actor.mustBeAllowed('role.assign');
    const from = cursor ? decodeKeyset(cursor) : null;
    const backwards = from?.direction === 'before';
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<GroupMember>(
      `select n.member_id as "memberId", n.added_by as "addedBy", n.added_at as "addedAt"
       from moderation.group_membership n join moderation.member_group k on k.id = n.group_id
       where k.slug = $1 and ($3::timestamptz is null
         or (n.added_at, n.member_id) ${backwards ? '>' : '<'} ($3::timestamptz, $4::uuid))
       order by n.added_at ${way}, n.member_id ${way} limit $2`,
      [slug, PAGE_SIZE + 1, from?.moment ?? null, from?.id ?? null],
    );
    return pageOf(rows, PAGE_SIZE, from, ({ addedAt, memberId }) => ({ moment: addedAt, id: memberId }));
  }

  async nameable(actor: Actor): Promise<readonly { slug: string; name: string }[]> {
    return this.sql.rows(
      `select slug, name from moderation.member_group where 'group:' || slug = any($1::text[]) order by name, slug`,
      [actor.audiences],
    );
  }

  async knownTo(actor: Actor): Promise<readonly KnownGroup[]> {
    return this.sql.rows<KnownGroup>(
      `select k.slug, k.name, k.description, k.membership = 'open' as "isOpen", n.member_id is not null as "isMine"
       from moderation.member_group k
       left join moderation.group_membership n on n.group_id = k.id and n.member_id = $1
       where k.membership <> 'secret' or n.member_id is not null
       order by k.name, k.slug limit 500`,
      [actor.mustBeMember()],
    );
  }
}
