import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** What is still to follow its category into another one is listed there already, and in the one above that. */
const SUBCATEGORIES = `
  select parent, array_agg(id) as children from (
    select parent_id as parent, id from community.category where parent_id is not null and merged_into is null
    union all
    select unnest(array[place.id, place.parent_id]), going.id
    from community.category going join community.category place on place.id = going.merged_into
    where going.emptied_at is null) within
  where parent is not null group by parent`;
const KEPT_MS = 60_000;

type Children = ReadonlyMap<string, readonly string[]>;

/** Which categories stand in which, whoever may know of them: read once until one changes. */
export class KnownSubcategories {
  private readonly kept: PromiseCache<Children>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.kept = new PromiseCache({ milliseconds: KEPT_MS, tag: 'names', changes, onlyHeard: true });
  }

  /** A category and those in it. */
  async within(categoryId: string): Promise<readonly string[]> {
    const children = await this.kept.get('', () => this.read());
    return [categoryId, ...(children.get(categoryId.toLowerCase()) ?? [])];
  }

  private async read(): Promise<Children> {
    const rows = await this.sql.rows<{ parent: string; children: string[] }>(SUBCATEGORIES);
    return new Map(rows.map(({ parent, children }) => [parent, children]));
  }
}
