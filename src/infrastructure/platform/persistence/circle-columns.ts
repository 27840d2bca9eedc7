import type { CircleUse, CircleUses } from '#application/shared/circle-uses';
import { rollIn } from '#domain/shared/actor';
import type { Sql } from './sql.ts';

/** How a table says for whom something is kept. */
interface CircleColumn {
  readonly column: string;
  /** One circle, or several a space apart; or a list of them. */
  readonly as: 'words' | 'list';
  readonly what: CircleUse['what'];
  /** Whether something in it may be for those of a segment. */
  readonly rolls?: true;
  /** A column with what stood before decisions and would stand again without them, with its own list of `audiences`. */
  readonly replaced?: string;
}

/** Columns that say for whom something is kept, by table. */
export type CircleColumns = Readonly<Record<string, CircleColumn>>;

/** Looks through what every context named in its `circle-columns.ts`. */
export class SqlCircleUses implements CircleUses {
  private readonly ofAny: string;
  private readonly ofRolls: string;

  constructor(
    private readonly sql: Sql,
    columns: CircleColumns,
  ) {
    const all = Object.entries(columns);
    this.ofAny = statementFor(all);
    this.ofRolls = statementFor(all.filter(([, { rolls }]) => rolls));
  }

  async of(circles: readonly string[]): Promise<readonly CircleUse[]> {
    if (circles.length === 0) return [];
    const areRolls = circles.every((circle) => rollIn(circle) !== null);
    return this.sql.rows<CircleUse>(areRolls ? this.ofRolls : this.ofAny, [circles]);
  }
}

const statementFor = (columns: readonly (readonly [string, CircleColumn])[]): string =>
  columns
    .map(
      ([table, column]) =>
        `select '${column.what}' as what, count(*)::int as count from ${table} where ${isFor(column)} having count(*) > 0`,
    )
    .join(' union all ');

function isFor({ column, as, replaced }: CircleColumn): string {
  const now = `${as === 'list' ? column : `string_to_array(${column}, ' ')`} && $1::text[]`;
  if (replaced === undefined) return now;
  const before = `array(select jsonb_array_elements_text(jsonb_path_query_array(${replaced}, '$[*].former.audiences[*]')))`;
  return `(${now} or ${before} && $1::text[])`;
}
