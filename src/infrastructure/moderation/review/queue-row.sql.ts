import type { QueueRow } from '#application/moderation/review/review-queue.query';
import { type Actor, CASES_CIRCLE, RANK } from '#domain/shared/actor';
import { reached } from '../reach.sql.ts';

/** Columns of the case `i`. @param now placeholder of the moment that counts */
export const queueColumns = (now: string): string => `
  i.id, i.number, i.kind, i.target_kind, i.target_id, i.title, i.whys, i.score, i.priority, i.raised_at, i.due_at,
  i.decided_at, i.outcome, i.version, i.assigned_to, case when i.claimed_until > ${now} then i.claimed_by end as claimed_by,
  i.status = 'open' and i.due_at < ${now} as late,
  coalesce((select label from moderation.report_reason w where w.key = i.whys[1]),
    (select label from moderation.word_rule w where w.key = i.whys[1])) as why_label,
  coalesce((select english ->> 'label' from moderation.report_reason w where w.key = i.whys[1]),
    (select v.definition ->> 'labelEn' from moderation.word_rule w
     join moderation.word_rule_version v on v.rule_id = w.id and v.number = coalesce(w.in_force, w.last_number)
     where w.key = i.whys[1])) as why_label_en,
  (select count(*)::int from moderation.report r where r.item_id = i.id) as reports,
  exists (select from moderation.report r where r.item_id = i.id and r.trusted) as trusted`;

export interface QueueColumns {
  id: string;
  number: string;
  kind: string;
  target_kind: string;
  target_id: string;
  title: string;
  whys: string[];
  score: number;
  priority: number;
  raised_at: Date;
  due_at: Date;
  decided_at: Date | null;
  outcome: string | null;
  version: number;
  assigned_to: string | null;
  claimed_by: string | null;
  late: boolean;
  why_label: string | null;
  why_label_en: string | null;
  reports: number;
  trusted: boolean;
}

export const queueRow = (row: QueueColumns): QueueRow => ({
  id: row.id,
  number: Number(row.number),
  kind: row.kind,
  targetKind: row.target_kind,
  targetId: row.target_id,
  title: row.title,
  whys: row.whys,
  whyLabel: row.why_label,
  whyLabelEn: row.why_label_en,
  score: row.score,
  priority: row.priority,
  reports: row.reports,
  trusted: row.trusted,
  raisedAt: row.raised_at,
  dueAt: row.due_at,
  late: row.late,
  claimedBy: row.claimed_by,
  assignedTo: row.assigned_to,
  decidedAt: row.decided_at,
  outcome: row.outcome,
  version: row.version,
});

/** What who judges cases may read: what they know of, and what nobody else does but those it is for. */
export const circlesFor = (actor: Actor): readonly string[] => [...actor.audiences, CASES_CIRCLE];

/** The rank of who answers appeals; null for who answers none. */
export const judgesAs = (actor: Actor): number | null =>
  actor.may('appeal.decide') ? RANK[actor.role] : null;

/**
 * The one filter of the queue: what is reached of it, of what one may read, and none in which one has a part,
 * nor which somebody of a higher rank decided.
 * @param reach placeholder of what `reachOf` gave
 * @param reader placeholder of the id of who reads
 * @param audiences placeholder of what `circlesFor` gave
 * @param judges placeholder of what `judgesAs` gave
 */
export const reachedCases = (reach: string, reader: string, audiences: string, judges: string): string =>
  `${reached('i', reach, reader)}
    and (i.audience is null or string_to_array(i.audience, ' ') && ${audiences}::text[])
    and (${reader}::uuid = any(i.barred)) is not true and (i.kind <> 'appeal' or i.least_rank <= ${judges}::int)`;
