import type {
  WithdrawnReference,
  WithdrawnReferencesQuery,
} from '#application/community/official/references.query';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { CATEGORY_COLUMNS, visibleReference } from './references.sql.ts';

const withdrawn = (more: string): string => `
  select a.id, a.slug, a.title, a.withdrawn_at, a.withdrawn_why, other.slug as instead_slug, other.title as instead_title,
    ${CATEGORY_COLUMNS}
  from community.reference_answer a
  left join community.category c on c.id = a.category_id
  left join community.reference_answer other on other.id = a.instead_id and other.state <> 'withdrawn'
    and ${visibleReference('other', '$1')}
  where a.state = 'withdrawn' and ${visibleReference('a', '$1')} ${more}`;

const ALL = `${withdrawn('')} order by a.withdrawn_at desc, a.id desc limit 200`;
const ONE = withdrawn('and a.slug = $2');

export class SqlWithdrawnReferences implements WithdrawnReferencesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly WithdrawnReference[]> {
    actor.mustBeAllowed('official.review');
    return (await this.sql.rows<Row>(ALL, [audiencesOf(actor)])).map(view);
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
  category: row.category_id
    ? { id: row.category_id, slug: row.category_slug!, name: row.category_name! }
    : null,
});

interface Row {
  id: Id<'ReferenceAnswer'>;
  slug: string;
  title: string;
  withdrawn_at: Date;
  withdrawn_why: string | null;
  instead_slug: string | null;
  instead_title: string | null;
  category_id: string | null;
  category_slug: string | null;
  category_name: string | null;
}
