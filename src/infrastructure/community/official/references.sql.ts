import type {
  ReferenceFilter,
  ReferenceList,
  ReferenceRowView,
  ReferencesQuery,
} from '#application/community/official/references.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Id } from '#domain/shared/id';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked, isId } from '../asked.ts';
import type { SqlSpelling } from '../search/spelling.sql.ts';
import { type AudiencesAt, audiencesOf, visibleCategory } from '../visibility.sql.ts';
import { hasPassed } from './official-view.sql.ts';

/** A reference answer is for who may know of its category; one of no category is for everybody. */
export const visibleReference = (
  a: string,
  audiences: string | AudiencesAt,
): string => `(${a}.category_id is null or exists (
    select from community.category vc where vc.id = ${a}.category_id
      and ${visibleCategory('vc', typeof audiences === 'string' ? audiences : audiences('vc'))}))`;

/** Whether the text of the reference answer `a` that applies must be read again. @param day expression of today */
export const referenceHasPassed = (a: string, day: string): string => `coalesce((
    select ${hasPassed('v', day)} from community.reference_version v
    where v.reference_id = ${a}.id and v.number = ${a}.applying), false)`;

/** Columns of a category `c`, joined from the left. */
export const CATEGORY_COLUMNS = 'c.id as category_id, c.slug as category_slug, c.name as category_name';

export interface CategoryRow {
  category_id: string | null;
  category_slug: string | null;
  category_name: string | null;
}

export const categoryOf = (row: CategoryRow): ReferenceRowView['category'] =>
  row.category_id === null
    ? null
    : { id: row.category_id, slug: row.category_slug!, name: row.category_name! };

/** Columns of the reference answer `a` with its category `c`; $3 is today. */
const REFERENCE_COLUMNS = `a.id, a.key, a.slug, a.title, a.summary, a.tags, a.branches, a.department, a.published_at,
  a.review_by::text, ${referenceHasPassed('a', '$3::date')} as overdue, ${CATEGORY_COLUMNS}`;

export class SqlReferences implements ReferencesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly spelling: SqlSpelling,
  ) {}

  async execute(actor: Actor, filter: ReferenceFilter): Promise<ReferenceList> {
    const found = await this.list(actor, filter);
    if (!filter.forgiving || !filter.words || filter.cursor || found.items.length > 0) return found;
    const correction = await this.spelling.correction(actor, asked(filter.words));
    if (correction === null) return found;
    const meant = await this.list(actor, { ...filter, words: correction });
    return meant.items.length > 0 ? { ...meant, correction } : found;
  }

  private async list(actor: Actor, filter: ReferenceFilter): Promise<Page<ReferenceRowView>> {
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    if (filter.categoryId !== undefined && !isId(filter.categoryId))
      return { items: [], next: null, previous: null };
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const params: unknown[] = [audiencesOf(actor), limit + 1, parisDay(this.clock.now())];
    const param = (value: unknown) => `$${params.push(value)}`;
    const wanted = [`a.state <> 'withdrawn'`, visibleReference('a', '$1'), ...conditions(filter, param)];
    const backwards = from?.direction === 'before';
    if (from)
      wanted.push(
        `(a.published_at, a.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`,
      );
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<ReferenceRow>(
      `select ${REFERENCE_COLUMNS} from community.reference_answer a
       left join community.category c on c.id = a.category_id
       where ${wanted.join(' and ')} order by a.published_at ${way}, a.id ${way} limit $2`,
      params,
    );
    const page = pageOf(rows, limit, from, (row) => ({ moment: row.published_at, id: row.id }));
    return { ...page, items: page.items.map(referenceRow) };
  }
}

function conditions(filter: ReferenceFilter, param: (value: unknown) => string): string[] {
  const wanted: string[] = [];
  if (filter.categoryId) {
    const category = param(filter.categoryId);
    wanted.push(
      `a.category_id in (select k.id from community.category k where k.id = ${category}::uuid or k.parent_id = ${category}::uuid)`,
    );
  }
  if (filter.tag) wanted.push(`a.tags @> array[${param(asked(filter.tag))}::text]`);
  if (filter.branch)
    wanted.push(`(a.branches = '{}' or a.branches @> array[${param(asked(filter.branch))}::text])`);
  if (filter.words)
    wanted.push(
      `to_tsvector('platform.fr', community.searchable(a.title || ' ' || a.summary)) @@ plainto_tsquery('platform.fr', ${param(asked(filter.words))})`,
    );
  return wanted;
}

export const referenceRow = (row: ReferenceRow): ReferenceRowView => ({
  id: row.id,
  key: row.key,
  slug: row.slug,
  title: row.title,
  summary: row.summary,
  tags: row.tags,
  category: categoryOf(row),
  branches: row.branches,
  department: row.department,
  publishedAt: row.published_at,
  reviewBy: row.review_by,
  overdue: row.overdue,
});

export interface ReferenceRow extends CategoryRow {
  id: Id<'ReferenceAnswer'>;
  key: string;
  slug: string;
  title: string;
  summary: string;
  tags: string[];
  branches: string[];
  department: string;
  published_at: Date;
  review_by: string;
  overdue: boolean;
}
