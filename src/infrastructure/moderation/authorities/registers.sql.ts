import type { Actor } from '#domain/shared/actor';
import { type AuthorityOrder, OrderNotFound } from '#domain/moderation/authorities/authority-order';
import { type Dispute, DisputeNotFound } from '#domain/moderation/authorities/dispute';
import type {
  AuthorityAlerts,
  AuthorityOrders,
  Disputes,
} from '#application/moderation/authorities/registers.port';
import type {
  AlertRow,
  AlertsQuery,
  DisputeRow,
  OrderRow,
  RegistersQuery,
} from '#application/moderation/authorities/registers.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** What a clock in Paris shows, and back. */
const written = (column: string): string =>
  `to_char(${column} at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI')`;
const moment = (hole: string): string => `${hole}::timestamp at time zone 'Europe/Paris'`;

interface Recorded {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
}

export class SqlAuthorityOrders implements AuthorityOrders {
  constructor(private readonly sql: Sql) {}

  async add(order: AuthorityOrder & Recorded): Promise<void> {
    await this.sql.rows(
      `insert into moderation.authority_order (id, article, authority, member_state, reference, issued_on, received_at,
         legal_basis, category, object, action, acted_at, user_told_at, not_told_why, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, ${moment('$7')}, $8, $9, $10, $11, ${moment('$12')}, ${moment('$13')}, $14, $15, $16)`,
      [order.id, ...valuesOf(order), order.by, order.at],
    );
  }

  async change(order: AuthorityOrder & Recorded & { readonly version: number }): Promise<boolean> {
    const row = await this.sql.row(
      `update moderation.authority_order set article = $2, authority = $3, member_state = $4, reference = $5,
         issued_on = $6, received_at = ${moment('$7')}, legal_basis = $8, category = $9, object = $10, action = $11,
         acted_at = ${moment('$12')}, user_told_at = ${moment('$13')}, not_told_why = $14, version = version + 1
       where id = $1 and version = $15 returning id`,
      [order.id, ...valuesOf(order), order.version],
    );
    return row !== null;
  }

  forgetBefore(at: Date): Promise<number> {
    return removed(
      this.sql,
      `delete from moderation.authority_order where received_at < $1 returning id`,
      at,
    );
  }
}

const valuesOf = (order: AuthorityOrder): readonly unknown[] => [
  order.article,
  order.authority,
  order.memberState,
  order.reference,
  order.issuedOn,
  order.receivedAt,
  order.legalBasis,
  order.category,
  order.object,
  order.action,
  order.actedAt,
  order.toldOn,
  order.notToldWhy,
];

const removed = async (sql: Sql, text: string, at: Date): Promise<number> =>
  (await sql.rows(text, [at])).length;

export class SqlDisputes implements Disputes {
  constructor(private readonly sql: Sql) {}

  async add(dispute: Dispute & Recorded): Promise<void> {
    await this.sql.rows(
      `insert into moderation.dispute (id, body, reference, submitted_on, outcome, settled_on, implemented, recorded_by,
         recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [dispute.id, ...partsOf(dispute), dispute.by, dispute.at],
    );
  }

  async change(dispute: Dispute & Recorded & { readonly version: number }): Promise<boolean> {
    const row = await this.sql.row(
      `update moderation.dispute set body = $2, reference = $3, submitted_on = $4, outcome = $5, settled_on = $6,
         implemented = $7, version = version + 1 where id = $1 and version = $8 returning id`,
      [dispute.id, ...partsOf(dispute), dispute.version],
    );
    return row !== null;
  }

  forgetBefore(at: Date): Promise<number> {
    return removed(
      this.sql,
      `delete from moderation.dispute where submitted_on < $1::timestamptz returning id`,
      at,
    );
  }
}

const partsOf = (dispute: Dispute): readonly unknown[] => [
  dispute.body,
  dispute.reference,
  dispute.submittedOn,
  dispute.outcome,
  dispute.settledOn,
  dispute.implemented,
];

const ORDER = `select id, number::int as number, article, authority, member_state as "memberState", reference,
  issued_on::text as "issuedOn", received_at as moment, ${written('received_at')} as "receivedAt",
  legal_basis as "legalBasis", category, object, action, ${written('acted_at')} as "actedAt",
  to_char(user_told_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "toldOn", not_told_why as "notToldWhy",
  recorded_by as "recordedBy", version from moderation.authority_order`;
const DISPUTE = `select id, number::int as number, body, reference, submitted_on::text as "submittedOn", outcome,
  recorded_at as moment, settled_on::text as "settledOn", implemented, version from moderation.dispute`;
const ALERT = `select id, item_id as "itemId", target_kind as "targetKind", authority, facts, alerted_by as "alertedBy",
  alerted_at as "alertedAt", alerted_at as moment from moderation.authority_alert`;

/** The newest first by that column. */
async function pageIn<Row extends { id: string; moment: Date }>(
  sql: Sql,
  { select, by }: { select: string; by: string },
  cursor: string | null,
): Promise<Page<Row>> {
  const from = cursor === null ? null : decodeKeyset(cursor);
  const way = from?.direction === 'before' ? 'asc' : 'desc';
  const beyond = from && `where (${by}, id) ${way === 'asc' ? '>' : '<'} ($2::timestamptz, $3::uuid)`;
  const rows = await sql.rows<Row>(`${select} ${beyond ?? ''} order by ${by} ${way}, id ${way} limit $1`, [
    PAGE_SIZE + 1,
    ...(from ? [from.moment, from.id] : []),
  ]);
  return pageOf(rows, PAGE_SIZE, from, ({ moment: at, id }) => ({ moment: at, id }));
}

export class SqlRegisters implements RegistersQuery {
  constructor(private readonly sql: Sql) {}

  async orders(actor: Actor, cursor: string | null): Promise<Page<OrderRow>> {
    actor.mustBeAllowed('order.manage');
    return pageIn<OrderRow & { moment: Date }>(this.sql, { select: ORDER, by: 'received_at' }, cursor);
  }

  async order(actor: Actor, id: string): Promise<OrderRow> {
    actor.mustBeAllowed('order.manage');
    const row = await this.sql.row<OrderRow>(`${ORDER} where id = $1`, [id]);
    if (!row) throw new OrderNotFound();
    return row;
  }

  async disputes(actor: Actor, cursor: string | null): Promise<Page<DisputeRow>> {
    actor.mustBeAllowed('order.manage');
    return pageIn<DisputeRow & { moment: Date }>(this.sql, { select: DISPUTE, by: 'recorded_at' }, cursor);
  }

  async dispute(actor: Actor, id: string): Promise<DisputeRow> {
    actor.mustBeAllowed('order.manage');
    const row = await this.sql.row<DisputeRow>(`${DISPUTE} where id = $1`, [id]);
    if (!row) throw new DisputeNotFound();
    return row;
  }
}

export class SqlAuthorityAlerts implements AuthorityAlerts, AlertsQuery {
  constructor(private readonly sql: Sql) {}

  async add(alert: Parameters<AuthorityAlerts['add']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into moderation.authority_alert (id, item_id, target_kind, target_id, authority, facts, alerted_by,
         alerted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        alert.id,
        alert.itemId,
        alert.target.kind,
        alert.target.id,
        alert.authority,
        alert.facts,
        alert.by,
        alert.at,
      ],
    );
  }

  async page(actor: Actor, cursor: string | null): Promise<Page<AlertRow>> {
    actor.mustBeAllowed('alert.read');
    return pageIn<AlertRow & { moment: Date }>(this.sql, { select: ALERT, by: 'alerted_at' }, cursor);
  }

  forgetBefore(at: Date): Promise<number> {
    return removed(this.sql, `delete from moderation.authority_alert where alerted_at < $1 returning id`, at);
  }
}
