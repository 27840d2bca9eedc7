import type { AuditFilter, AuditLine, AuditTrail } from '#application/shared/audit-trail';
import type { Page } from '#application/shared/page';
import { InvalidValue } from '#domain/shared/domain-error';
import { type Direction, pageOfRows } from '../persistence/cursor.ts';
import type { Sql } from '../persistence/sql.ts';
import { digestsIn, withTextsIn } from './free-texts.ts';

const LINES = 50;
const MOST_LINES = 1000;
/** Letter for the way, then the number of the entry. */
const CURSOR = /^([ab])(\d{1,18})$/;

type Row = Omit<AuditLine, 'actorId' | 'objectKind' | 'objectId'> & {
  actor_id: string | null;
  object_kind: string;
  object_id: string | null;
};

export class SqlAuditTrail implements AuditTrail {
  constructor(private readonly sql: Sql) {}

  async page(filter: AuditFilter): Promise<Page<AuditLine>> {
    const from = filter.cursor === undefined ? null : place(filter.cursor);
    const backwards = from?.direction === 'before';
    const limit = Math.min(Math.max(1, filter.limit ?? LINES), MOST_LINES);
    const params: unknown[] = [];
    const param = (value: unknown) => `$${params.push(value)}`;
    const wanted = conditions(filter, param);
    const narrowings = wanted.length;
    if (from) wanted.push(`id ${backwards ? '>' : '<'} ${param(from.id)}::bigint`);
    const rows = await this.sql.rowsNarrowed<Row>(
      narrowings,
      `select id, at, actor_id, action, object_kind, object_id, outcome, details from platform.audit_log
       ${wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''}
       order by id ${backwards ? 'asc' : 'desc'} limit ${param(limit + 1)}`,
      params,
    );
    const page = pageOfRows(
      rows,
      limit,
      from,
      ({ id }, direction) => `${direction === 'after' ? 'a' : 'b'}${id}`,
    );
    return { ...page, items: (await this.withTexts(page.items)).map(lineOf) };
  }

  /** What people wrote is read beside the log, as it stands there now. */
  private async withTexts(rows: readonly Row[]): Promise<Row[]> {
    const digests = rows.flatMap(({ details }) => digestsIn(details));
    const found =
      digests.length === 0
        ? []
        : await this.sql.rows<{ digest: string; text: string }>(
            `select digest, text from platform.audit_text where digest = any($1::text[])`,
            [digests],
          );
    const texts = new Map(found.map(({ digest, text }) => [digest, text]));
    return rows.map((row) => ({ ...row, details: withTextsIn(row.details, texts) as Row['details'] }));
  }

  async actions(ofActor: string | null): Promise<readonly string[]> {
    if (ofActor !== null) {
      const own = await this.sql.rows<{ action: string }>(
        `select distinct action from platform.audit_log where actor_id = $1::uuid order by action`,
        [ofActor],
      );
      return own.map(({ action }) => action);
    }
    // Hops from one name to the next by the index, so that a log of millions costs as little as one of ten.
    const rows = await this.sql.rows<{ action: string }>(
      `with recursive names as (
         (select action from platform.audit_log order by action limit 1)
         union all
         select (select l.action from platform.audit_log l where l.action > n.action order by l.action limit 1)
         from names n where n.action is not null)
       select action from names where action is not null`,
    );
    return rows.map(({ action }) => action);
  }
}

function conditions(filter: AuditFilter, param: (value: unknown) => string): string[] {
  const wanted: string[] = [];
  if (filter.actorId) wanted.push(`actor_id = ${param(filter.actorId)}::uuid`);
  if (filter.action) {
    const name = param(filter.action);
    wanted.push(`(action = ${name} or starts_with(action, ${name} || '.'))`);
  }
  if (filter.actions) wanted.push(`action = any(${param(filter.actions)}::text[])`);
  if (filter.id !== undefined) wanted.push(`id = ${param(idOf(filter.id))}::bigint`);
  if (filter.changed) wanted.push(`details->'became' ?| ${param(filter.changed)}::text[]`);
  if (filter.objectKind) wanted.push(`object_kind = ${param(filter.objectKind)}`);
  if (filter.objectId) wanted.push(`object_id = ${param(filter.objectId)}`);
  if (filter.outcome) wanted.push(`outcome = ${param(filter.outcome)}`);
  if (filter.from) wanted.push(`at >= ${param(filter.from)}::date::timestamp at time zone 'Europe/Paris'`);
  if (filter.to) wanted.push(`at < (${param(filter.to)}::date + 1)::timestamp at time zone 'Europe/Paris'`);
  return wanted;
}

function place(cursor: string): { direction: Direction; id: string } {
  const [, way, id] = CURSOR.exec(cursor) ?? [];
  if (way === undefined || id === undefined) throw new InvalidValue('cursor', 'cursor.broken');
  return { direction: way === 'a' ? 'after' : 'before', id };
}

/** What is no number finds nothing. */
const idOf = (id: string): string => (/^\d{1,18}$/.test(id) ? id : '-1');

const lineOf = ({
  actor_id: actorId,
  object_kind: objectKind,
  object_id: objectId,
  ...row
}: Row): AuditLine => ({
  ...row,
  id: String(row.id),
  actorId,
  objectKind,
  objectId,
});
