import type { CircleUse, CircleUses } from '#application/shared/circle-uses';
import type { Sql } from './sql.ts';

/** Columns that say for whom something is kept, by table: one circle, several a space apart, or a list of them. */
export type CircleColumns = Readonly<
  Record<string, { readonly column: string; readonly as: 'words' | 'list'; readonly what: CircleUse['what'] }>
>;

/** Looks through what every context named in its `circle-columns.ts`. */
export class SqlCircleUses implements CircleUses {
  private readonly statement: string;

  constructor(
    private readonly sql: Sql,
    columns: CircleColumns,
  ) {
    this.statement = Object.entries(columns)
      .map(([table, { column, as, what }]) => {
        const circles = as === 'list' ? column : `string_to_array(${column}, ' ')`;
        return `select '${what}' as what, count(*)::int as count from ${table} where $1 = any(${circles}) having count(*) > 0`;
      })
      .join(' union all ');
  }

  of(circle: string): Promise<readonly CircleUse[]> {
    return this.sql.rows<CircleUse>(this.statement, [circle]);
  }
}
