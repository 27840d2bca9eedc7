import type { CircleUse, CircleUses } from '#application/shared/circle-uses';
import { rollIn } from '#domain/shared/actor';
import type { Sql } from './sql.ts';

/** How a table says for whom something is kept. */
interface CircleColumn {
  readonly column: string;
  /** One circle, or several a space apart; a list of them; or a page, each of whose blocks has its own. */
  readonly as: 'words' | 'list' | 'blocks';
  readonly what: CircleUse['what'];
  /** Whether something in it may be for those of a segment. Alone: a group that is dissolved just leaves it to others. */
  readonly rolls?: true | 'alone';
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
    this.ofAny = statementFor(all.filter(([, { rolls }]) => rolls !== 'alone'));
    this.ofRolls = statementFor(all.filter(([, { rolls }]) => rolls));
  }

  async of(circles: readonly string[]): Promise<readonly CircleUse[]> {
    if (circles.length === 0) return [];
    const areRolls = circles.every((circle) => rollIn(circle) !== null);
    return added(await this.sql.rows<CircleUse>(areRolls ? this.ofRolls : this.ofAny, [circles]));
  }
}

/** One for each kind, wherever it is kept. */
function added(uses: readonly CircleUse[]): readonly CircleUse[] {
  const counts = new Map<CircleUse['what'], number>();
  for (const { what, count } of uses) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].map(([what, count]) => ({ what, count }));
}

const statementFor = (columns: readonly (readonly [string, CircleColumn])[]): string =>
  columns
    .map(
      ([table, column]) =>
        `select '${column.what}' as what, count(*)::int as count from ${table} where ${isFor(column)} having count(*) > 0`,
    )
    .join(' union all ');

function isFor({ column, as, replaced }: CircleColumn): string {
  const now = `${circlesIn(column, as)} && $1::text[]`;
  if (replaced === undefined) return now;
  const before = `array(select jsonb_array_elements_text(jsonb_path_query_array(${replaced}, '$[*].former.audiences[*]')))`;
  return `(${now} or ${before} && $1::text[])`;
}

function circlesIn(column: string, as: CircleColumn['as']): string {
  if (as === 'list') return column;
  if (as === 'words') return `string_to_array(${column}, ' ')`;
  return `array(select jsonb_array_elements_text(jsonb_path_query_array(${column}, '$.blocks[*].segments[*]')))`;
}
