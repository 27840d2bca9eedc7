import type {
  ReferenceFilter,
  WithdrawnReference,
  WithdrawnReferencesQuery,
} from '#application/community/official/references.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { CATEGORY_COLUMNS, categoryOf, type CategoryRow, visibleReference } from './references.sql.ts';

const withdrawn = (more: string): string => `
  select a.id, a.slug, a.title, a.withdrawn_at, a.withdrawn_why, other.slug as instead_slug, other.title as instead_title,
    ${CATEGORY_COLUMNS}
  from community.reference_answer a
  left join community.category c on c.id = a.category_id
  left join community.reference_answer other on other.id = a.instead_id and other.state <> 'withdrawn'
    and ${visibleReference('other', '$1')}
  where a.state = 'withdrawn' and ${visibleReference('a', '$1')} ${more}`;

const ONE = withdrawn('and a.slug = $2');

export class SqlWithdrawnReferences implements WithdrawnReferencesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(
    actor: Actor,
    filter: Pick<ReferenceFilter, 'cursor' | 'limit'> = {},
  ): Promise<Page<WithdrawnReference>> {
    actor.mustBeAllowed('official.review');
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const backwards = from?.direction === 'before';
    const beyond = from
      ? `and (a.withdrawn_at, a.id) ${backwards ? '>' : '<'} ($3::timestamptz, $4::uuid)`
      : '';
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<Row>(
      `${withdrawn(beyond)} order by a.withdrawn_at ${way}, a.id ${way} limit $2`,
      [audiencesOf(actor), limit + 1, ...(from ? [from.moment, from.id] : [])],
    );
    const page = pageOf(rows, limit, from, (row) => ({ moment: row.withdrawn_at, id: row.id }));
    return { ...page, items: page.items.map(view) };
  }
}

/** The article of this address, if it was withdrawn and the viewer might read it otherwise. */
export async function withdrawnReference(
  sql: Sql,
  audiences: readonly string[],
  slug: string,
): Promise<WithdrawnReference | null> {
  const row = await sql.row<Row>(ONE, [audiences, slug]);
  return row && view(row);
}

const view = (row: Row): WithdrawnReference => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  withdrawnAt: row.withdrawn_at,
  reason: row.withdrawn_why,
  instead: row.instead_slug === null ? null : { slug: row.instead_slug, title: row.instead_title! },
  category: categoryOf(row),
});

interface Row extends CategoryRow {
  id: Id<'ReferenceAnswer'>;
  slug: string;
  title: string;
  withdrawn_at: Date;
  withdrawn_why: string | null;
  instead_slug: string | null;
  instead_title: string | null;
}
