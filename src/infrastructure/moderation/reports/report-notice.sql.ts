import { isId, type MemberId } from '#domain/shared/id';
import type {
  NoticeAddressee,
  NoticeAddresseeQuery,
  NoticeOutcome,
  NoticeQuery,
  NoticeView,
  ReportsOfItemQuery,
} from '#application/moderation/reports/report-notice.query';
import { type DecisionKeys, decisionPath } from '#application/moderation/decisions/decision-keys.port';
import type { TrackingLinks } from '#application/moderation/reports/tracking.links';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Notices, and what became of them. */
export const NOTICE = `
  select r.id, r.number, r.filed_at, r.title, r.address, r.target_kind, r.reason, coalesce(w.label, r.reason) as reason_label, w.english ->> 'label' as reason_label_en,
    r.explanation, i.due_at, r.reporter_id, r.reporter_email, r.language, r.status, r.settled_at, r.fell_at, r.answer,
    i.outcome, r.decision_id, d.number::float8 as decision_number, d.appealable_until,
    coalesce((d.statement->>'automatedDetection')::boolean, false) or i.kind = 'held'
      or coalesce(d.statement->>'automatedDecision', 'no') <> 'no' as automated,
    exists (select from moderation.decision m where m.review_item_id = i.id and m.target_kind = 'profile'
      and m.statement is not null and m.decided_by is not null) as measured
  from moderation.report r
  join moderation.review_item i on i.id = r.item_id
  left join moderation.report_reason w on w.key = r.reason
  left join moderation.decision d on d.id = r.decision_id`;

const NUMBER = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** Whoever gave notice follows it: signed in, or by the link of the mails, which opens to whoever cannot sign in any more. */
export class SqlNotice implements NoticeQuery {
  constructor(
    private readonly sql: Sql,
    private readonly links: TrackingLinks,
    private readonly keys: DecisionKeys,
  ) {}

  async execute(actor: Actor, number: string, secret: string | null): Promise<NoticeView | null> {
    if (!NUMBER.test(number)) return null;
    const row = await this.sql.row<NoticeRow>(`${NOTICE} where r.number = $1`, [number]);
    if (!row) return null;
    const isTheirs = row.reporter_id !== null && actor.is(row.reporter_id);
    const byLink = secret !== null && (await this.links.opens(number, secret));
    return isTheirs || byLink ? viewOf(row, await outcomeOf(row, this.keys)) : null;
  }
}

export class SqlNoticeAddressee implements NoticeAddresseeQuery {
  constructor(
    private readonly sql: Sql,
    private readonly keys: DecisionKeys,
  ) {}

  async execute(reportId: string): Promise<NoticeAddressee | null> {
    if (!isId(reportId)) return null;
    const row = await this.sql.row<NoticeRow>(`${NOTICE} where r.id = $1`, [reportId]);
    return (
      row && {
        number: row.number,
        reporterId: row.reporter_id,
        email: row.reporter_email,
        language: row.language === 'en' ? 'en' : 'fr',
        title: row.title,
        outcome: await outcomeOf(row, this.keys),
      }
    );
  }
}

export class SqlReportsOfItem implements ReportsOfItemQuery {
  constructor(private readonly sql: Sql) {}

  async execute(itemId: string): Promise<readonly string[]> {
    if (!isId(itemId)) return [];
    const rows = await this.sql.rows<{ id: string }>(
      `select id from moderation.report where item_id = $1 and status <> 'open' order by filed_at`,
      [itemId],
    );
    return rows.map(({ id }) => id);
  }
}

const viewOf = (row: NoticeRow, outcome: NoticeOutcome | null): NoticeView => ({
  number: row.number,
  filedAt: row.filed_at,
  title: row.title,
  address: row.address,
  kind: row.target_kind,
  reason: row.reason,
  reasonLabel: row.reason_label,
  reasonLabelEn: row.reason_label_en,
  explanation: row.explanation,
  dueAt: row.due_at,
  outcome,
});

const RESTRICTING_NOTHING: readonly string[] = ['keep', 'restore', 'approve'];

async function outcomeOf(row: NoticeRow, keys: DecisionKeys): Promise<NoticeOutcome | null> {
  if (row.settled_at === null) return null;
  return {
    what: whatOf(row),
    action: row.outcome ?? 'keep',
    decidedAt: row.settled_at,
    answer: row.answer,
    automated: row.automated,
    decisionId: row.decision_id,
    decisionPath: await pathOf(row, keys),
    // What has fallen is not contested any more.
    appealableUntil: row.fell_at === null ? row.appealable_until : null,
  };
}

async function pathOf(row: NoticeRow, keys: DecisionKeys): Promise<string | null> {
  const { id: reportId, decision_id: decisionId, decision_number: number } = row;
  if (decisionId === null || number === null) return null;
  return decisionPath(number, await keys.sign({ decisionId, party: 'notifier', reportId }));
}

/** What became of one that was settled. */
export function whatOf({ status, outcome, measured, fell_at: fellAt }: NoticeRow): NoticeOutcome['what'] {
  if (fellAt !== null) return 'overturned';
  if (status === 'disagreed') return 'kept';
  if (status === 'ignored') return 'without-object';
  return RESTRICTING_NOTHING.includes(outcome ?? 'keep') && !measured ? 'nothing-left' : 'restricted';
}

/** One of them. */
export interface NoticeRow {
  id: string;
  number: string;
  filed_at: Date;
  title: string;
  address: string;
  target_kind: string;
  reason: string;
  reason_label: string;
  reason_label_en: string | null;
  explanation: string;
  due_at: Date;
  reporter_id: MemberId | null;
  reporter_email: string | null;
  language: string;
  status: string;
  settled_at: Date | null;
  /** When the last measure that answered it was overturned. */
  fell_at: Date | null;
  answer: string | null;
  outcome: string | null;
  decision_id: string | null;
  decision_number: number | null;
  appealable_until: Date | null;
  automated: boolean;
  /** Whether a measure befell the author, whatever became of the content. */
  measured: boolean;
}
