import type { Actor } from '#domain/shared/actor';
import type {
  PendingDecision,
  PendingStatements,
} from '#application/moderation/transparency/pending-statements.query';
import type {
  StatementBatch,
  StatementBatchesQuery,
  WithheldStatement,
} from '#application/moderation/transparency/statement-batches.query';
import type {
  PreparedRecord,
  StatementExports,
} from '#application/moderation/transparency/statement-exports.port';
import { StatementBatchNotFound } from '#domain/moderation/transparency/statement-batch';
import {
  NOT_EXPORTED,
  RECORDS_PER_CALL,
  type StatementRecord,
} from '#domain/moderation/transparency/statement-record';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isRestriction } from './restrictions.sql.ts';

const PENDING = `${isRestriction('$1')}
  and not exists (select from moderation.exported_statement e where e.decision_id = d.id)`;
const COUNTED_AT_MOST = 10_000;
const BATCHES = 50;
const WITHHELD = 100;
const NOT_TOLD = [...NOT_EXPORTED];

export class SqlStatementExports implements StatementExports, PendingStatements, StatementBatchesQuery {
  constructor(private readonly sql: Sql) {}

  async next(limit: number): Promise<readonly PendingDecision[]> {
    return this.sql.rows<PendingDecision>(
      `select d.id, d.action, d.target_kind as "targetKind", d.target_id as "targetId", d.statement,
         d.decided_at as "decidedAt", d.until,
         (select min(i.raised_at) from moderation.review_item i
          where i.target_kind = d.target_kind and i.target_id = d.target_id) as "firstSeenAt",
         array(select r.reporter_name from moderation.report r
          where r.reporter_name is not null and r.item_id in (select i.id from moderation.review_item i
            where i.id = d.review_item_id or (i.target_kind = d.target_kind and i.target_id = d.target_id))) as "noticeNames"
       from moderation.decision d where ${PENDING} order by d.decided_at, d.id limit $2`,
      [NOT_TOLD, limit],
    );
  }

  async count(): Promise<number> {
    const row = await this.sql.row<{ many: number }>(
      `select count(*)::int as many from
         (select from moderation.decision d where ${PENDING} limit ${COUNTED_AT_MOST}) waiting`,
      [NOT_TOLD],
    );
    return row?.many ?? 0;
  }

  async hold(): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(727031)`);
  }

  async add(batch: {
    id: string;
    by: string;
    at: Date;
    records: readonly PreparedRecord[];
  }): Promise<number> {
    const rows = await this.sql.rows(
      `with batch as (
         insert into moderation.statement_batch (id, prepared_by, prepared_at) values ($1, $2, $3))
       insert into moderation.exported_statement (decision_id, batch_id, position, call, record, withheld)
       select "decisionId", $1, position, case when not "isWithheld" then 1 + ((row_number() over
           (partition by "isWithheld" order by position) - 1) / ${RECORDS_PER_CALL})::int end, record, "isWithheld"
       from json_to_recordset($4::json) as given("decisionId" uuid, position integer, record json, "isWithheld" boolean)
       on conflict (decision_id) do nothing returning decision_id`,
      [
        batch.id,
        batch.by,
        batch.at,
        JSON.stringify(batch.records.map((record, position) => ({ ...record, position }))),
      ],
    );
    return rows.length;
  }

  async withheldOf(decisionNumber: number) {
    return this.sql.row<{ decisionId: string; record: StatementRecord }>(
      `select e.decision_id as "decisionId", e.record from moderation.exported_statement e
       join moderation.decision d on d.id = e.decision_id where d.number = $1 and e.withheld`,
      [decisionNumber],
    );
  }

  async release(one: {
    decisionId: string;
    record: StatementRecord;
    batchId: string;
    by: string;
    at: Date;
  }): Promise<void> {
    await this.sql.rows(
      `with open as (select id from moderation.statement_batch where deposited_at is null order by prepared_at desc, id desc limit 1),
         made as (insert into moderation.statement_batch (id, prepared_by, prepared_at)
           select $3, $4, $5 where not exists (select from open) returning id),
         batch as (select id from open union all select id from made)
       update moderation.exported_statement e set record = $2, withheld = false, batch_id = batch.id,
         call = 1 + (select coalesce(max(o.call), 0) from moderation.exported_statement o where o.batch_id = batch.id)
       from batch where e.decision_id = $1`,
      [one.decisionId, JSON.stringify(one.record), one.batchId, one.by, one.at],
    );
  }

  async markDeposited({ id, by, at }: { id: string; by: string; at: Date }): Promise<boolean> {
    const row = await this.sql.row(
      `update moderation.statement_batch set deposited_by = $2, deposited_at = $3
       where id = $1 and deposited_at is null returning id`,
      [id, by, at],
    );
    return row !== null;
  }

  async latest(actor: Actor): Promise<readonly StatementBatch[]> {
    actor.mustBeAllowed('statement.export');
    return this.sql.rows<StatementBatch>(
      `select b.id, b.number::int as number, b.prepared_at as "preparedAt", b.deposited_at as "depositedAt",
         e.records, e.withheld, e.calls
       from moderation.statement_batch b cross join lateral
         (select count(*) filter (where not e.withheld)::int as records,
            count(*) filter (where e.withheld)::int as withheld, coalesce(max(e.call), 0) as calls
          from moderation.exported_statement e where e.batch_id = b.id) e
       order by b.prepared_at desc, b.id desc limit ${BATCHES}`,
    );
  }

  async withheld(actor: Actor): Promise<readonly WithheldStatement[]> {
    actor.mustBeAllowed('statement.export');
    return this.sql.rows<WithheldStatement>(
      `select d.number::float8 as "decisionNumber", b.number::int as "batchNumber", d.decided_at as "decidedAt",
         d.forgotten_at as "forgottenAt", e.record ->> 'decision_facts' as facts,
         coalesce(e.record ->> 'illegal_content_explanation', e.record ->> 'incompatible_content_explanation', '') as explanation
       from moderation.exported_statement e
       join moderation.decision d on d.id = e.decision_id join moderation.statement_batch b on b.id = e.batch_id
       where e.withheld order by d.decided_at desc, d.id desc limit ${WITHHELD}`,
    );
  }

  async waiting(actor: Actor): Promise<number> {
    actor.mustBeAllowed('statement.export');
    return this.count();
  }

  async call(actor: Actor, batchId: string, number: number): Promise<readonly StatementRecord[]> {
    actor.mustBeAllowed('statement.export');
    const rows = await this.sql.rows<{ record: StatementRecord }>(
      `select record from moderation.exported_statement where batch_id = $1 and call = $2 order by position`,
      [batchId, number],
    );
    if (rows.length === 0) throw new StatementBatchNotFound();
    return rows.map(({ record }) => record);
  }
}
