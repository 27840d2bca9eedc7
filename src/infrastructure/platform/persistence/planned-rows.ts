import { plannedFor, type Planned, type PlannedKind, type PlannedSpan } from '#application/shared/planned';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from './sql.ts';

const MOST = 1000;

/** For each kind a statement of rows `key, title, "from", until`. */
export type PlannedParts = Readonly<Partial<Record<PlannedKind, string>>>;

/**
 * What begins, lasts or ends in a span, of the kinds that the actor may read, in one statement; what neither begins nor ends in it comes last. In the parts, `$3` are the audiences of
 * the actor.
 */
export async function plannedRows(
  sql: Sql,
  parts: PlannedParts,
  actor: Actor,
  { from, before }: PlannedSpan,
): Promise<readonly Planned[]> {
  const kinds = plannedFor(actor, Object.keys(parts) as PlannedKind[]);
  if (kinds.length === 0) return [];
  const all = kinds.map((kind) => `select '${kind}' as kind, part.* from (${parts[kind]}) part`);
  return sql.rows<Planned & Record<string, unknown>>(
    `select kind, key, title, "from", until from (${all.join(' union all ')}) planned
     where "from" < $2::timestamptz and (until is null or until >= $1::timestamptz)
       and $3::text[] is not null
     order by "from" < $1::timestamptz and (until is null or until >= $2::timestamptz), "from", kind, key limit ${MOST}`,
    [from, before, [...actor.audiences]],
  );
}
