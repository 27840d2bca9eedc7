import { isId } from '#domain/shared/id';
import type {
  CaseNote,
  CaseOfDecision,
  CaseReport,
  CaseRow,
  PastDecision,
  ReviewCaseQuery,
} from '#application/moderation/review/review-case.query';
import type { Clock } from '#application/shared/ports';
import type { HistoryEntry } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { reached, reachOf } from '../reach.sql.ts';
import {
  circlesFor,
  judgesAs,
  type QueueColumns,
  queueColumns,
  queueRow,
  reachedCases,
} from './queue-row.sql.ts';

const CASE = `
  select ${queueColumns('$3')}, i.subject_id, i.category_id, i.hits, i.claimed_until, i.decided_by, i.history, i.barred,
    exists (select from moderation.decision d where d.review_item_id = i.id and d.path in ('threshold', 'page') and d.action = 'hide'
      and d.overturned_at is null and d.target_kind = i.target_kind and d.target_id = i.target_id) as hidden_by_machine,
    array(select d.id from moderation.decision d where d.review_item_id = i.id and d.path = 'page' and d.action = 'mask'
      and d.replacement is not null and d.overturned_at is null)::text[] as masked_by,
    array(select distinct d.decided_by from moderation.decision d where d.review_item_id = i.id and d.path = 'page' and d.action = 'hide'
      and d.overturned_at is null and d.decided_by is not null)::text[] as hidden_by
  from moderation.review_item i where i.id = $2 and ${reachedCases('$1', '$4', '$5', '$6')}`;

const OF_DECISION = `
  select i.id, i.target_kind as "targetKind", i.target_id as "targetId"
  from moderation.decision d join moderation.review_item i on i.id = d.review_item_id
  where d.id = $2 and ${reachedCases('$1', '$3', '$4', '$5')}`;

/** What somebody who looks at a case reads at most: the latest say enough. */
const REPORTS = `
  select r.number, r.reporter_id as "reporterId", r.reporter_name as "reporterName", r.reason,
    coalesce(w.label, r.reason) as "reasonLabel", w.english ->> 'label' as "reasonLabelEn", r.explanation, r.excerpt, r.filed_at as "filedAt", r.status, r.score,
    f.agreed, f.judged
  from moderation.report r
  left join moderation.report_reason w on w.key = r.reason
  cross join lateral (
    select count(*) filter (where o.status = 'agreed' and o.fell_at is null)::int as agreed,
      count(*) filter (where o.status in ('agreed', 'disagreed'))::int as judged
    from moderation.report o where o.reporter_id = r.reporter_id) f
  where r.item_id = $1 order by r.filed_at desc limit 50`;

const NOTES = `
  select * from (
    select author_id as "authorId", text, noted_at as "notedAt" from moderation.review_note
    where item_id = $1 order by noted_at desc, id desc limit 100) latest
  order by "notedAt"`;

const DECISIONS = `
  select d.id, d.number, d.action, d.target_kind as "targetKind", d.target_id as "targetId",
    d.statement->>'reason' as reason, d.decided_at as "decidedAt", d.until, d.overturned_at is not null as overturned,
    d.decided_by is null as automatic, d.review_item_id is not distinct from $4::uuid as "ofThisCase"
  from moderation.decision d
  where (d.subject_id = $1::uuid or (d.target_kind = $2 and d.target_id = $3)) and ${reached('d', '$5', '$6')}
  order by d.decided_at desc, d.id desc limit 20`;

export class SqlReviewCase implements ReviewCaseQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  ofDecision(actor: Actor, decisionId: string): Promise<CaseOfDecision | null> {
    return this.sql.row<CaseOfDecision>(OF_DECISION, [
      reachOf(actor, 'review.read'),
      decisionId,
      actor.memberId,
      circlesFor(actor),
      judgesAs(actor),
    ]);
  }

  async execute(actor: Actor, itemId: string): Promise<CaseRow | null> {
    if (!isId(itemId)) return null;
    const row = await this.sql.row<Row>(CASE, [
      reachOf(actor, 'review.read'),
      itemId,
      this.clock.now(),
      actor.memberId,
      circlesFor(actor),
      judgesAs(actor),
    ]);
    if (!row) return null;
    const [reportList, notes, decisions] = await Promise.all([
      this.sql.rows<CaseReport>(REPORTS, [itemId]),
      this.sql.rows<CaseNote>(NOTES, [itemId]),
      this.sql.rows<PastDecision>(DECISIONS, [
        row.subject_id,
        row.target_kind,
        row.target_id,
        itemId,
        reachOf(actor, 'review.read'),
        actor.memberId,
      ]),
    ]);
    return {
      ...queueRow(row),
      subjectId: row.subject_id,
      categoryId: row.category_id,
      hits: row.hits,
      hiddenByMachine: row.hidden_by_machine,
      hiddenBy: row.hidden_by,
      maskedBy: row.masked_by,
      claimedUntil: row.claimed_until,
      decidedBy: row.decided_by,
      history: row.history,
      barred: row.barred,
      reportList,
      notes,
      decisions: decisions.map((one) => ({ ...one, number: Number(one.number) })),
    };
  }
}

interface Row extends QueueColumns {
  subject_id: string | null;
  category_id: string | null;
  hits: string[];
  hidden_by_machine: boolean;
  hidden_by: string[];
  masked_by: string[];
  claimed_until: Date | null;
  decided_by: string | null;
  history: HistoryEntry[];
  barred: string[];
}
