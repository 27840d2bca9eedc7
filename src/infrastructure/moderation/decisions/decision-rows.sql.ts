import { isId } from '#domain/shared/id';
import type {
  AppealRow,
  DecisionBeside,
  DecisionRow,
  DecisionRowsQuery,
  JudgedAppeal,
} from '#application/moderation/decisions/decision-rows.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { RELIEFS } from '#domain/moderation/decisions/decision-action';
import { type Actor, RANK } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

import { reached, reachOf } from '../reach.sql.ts';
import { partsIn } from './decision-parts.sql.ts';

const NUMBER = /^[1-9]\d{0,14}$/;

const DECISIONS = `
  select d.id, d.number::float8 as number, d.action, d.target_kind as "targetKind", d.target_id as "targetId",
    d.subject_id as "subjectId", d.category_id as "categoryId", d.decided_by as "decidedBy", d.path, d.statement, d.decided_at as "decidedAt", d.until,
    d.appealable_until as "appealableUntil", d.overturned_at as "overturnedAt", d.overturned_why as "overturnedWhy",
    d.undone, (select r.number::float8 from moderation.decision r where r.id = d.replaced_by) as "replacedBy",
    d.forgotten_at as "forgottenAt"
  from moderation.decision d`;
/** What took the place of the first is told as that, not as another. */
const BESIDES = `
  with recursive instead as (
    select d.replaced_by as id from moderation.decision d where d.id = $1 and d.replaced_by is not null
    union
    select l.replaced_by from moderation.decision l join instead i on i.id = l.id where l.replaced_by is not null)
  select b.id, b.number::float8 as number, b.action, b.category_id as "categoryId", b.appealable_until as "appealableUntil",
    b.until, b.overturned_at as "overturnedAt", b.ended_at as "endedAt",
    exists (select from moderation.appeal a where a.decision_id = b.id and a.party = 'author') as "isContested"
  from moderation.decision d join moderation.decision b on b.review_item_id = d.review_item_id and b.subject_id = d.subject_id
  where d.id = $1 and b.id <> d.id and b.statement is not null and b.replaced_by is null
    and b.id not in (select id from instead)
  order by b.decided_at, b.number limit 20`;
const GIVEN_FOR = `
  select i.target_kind as kind, i.target_id as id from moderation.decision d
  join moderation.review_item i on i.id = d.review_item_id
  where d.id = $1 and d.target_kind = 'profile' and i.target_kind not in ('profile', 'appeal')`;
const OF_WHOM = `($1::uuid is null or d.subject_id = $1) and ${reached('d', '$3', '$4')}`;
const latest = (beyond: string, way: 'asc' | 'desc') =>
  `${DECISIONS} where ${OF_WHOM} ${beyond} order by d.decided_at ${way}, d.id ${way} limit $2`;
const FIRST = latest('', 'desc');
const AFTER = latest('and (d.decided_at, d.id) < ($5::timestamptz, $6::uuid)', 'desc');
const BEFORE = latest('and (d.decided_at, d.id) > ($5::timestamptz, $6::uuid)', 'asc');
const EARLIER = `
  ${DECISIONS} join moderation.decision l on l.subject_id = d.subject_id and (d.decided_at, d.id) < (l.decided_at, l.id)
  where l.id = $1 and d.action <> all('{${RELIEFS.join()}}') and ${reached('d', '$3', '$4')} order by d.decided_at desc, d.id desc limit $2`;

const OF_APPEALS = `from moderation.appeal a join moderation.decision d on d.id = a.decision_id`;
const APPEAL = `
  select a.id, a.number::float8 as number, a.decision_id as "decisionId", d.number::float8 as "decisionNumber", d.action,
    d.decided_by as "decisionBy",
    d.subject_id as "subjectId",
    d.category_id as "categoryId", a.party, a.report_id as "reportId", a.appellant_id as "appellantId", a.email,
    a.language, a.text, a.filed_at as "filedAt", a.due_at as "dueAt", a.outcome, a.reply, a.decided_at as "decidedAt",
    (a.decided_by is not null and exists (select from (${partsIn('a.decision_id')}) p where p.id = a.decided_by)) as "byParty"`;
const APPEALS = `${APPEAL} ${OF_APPEALS}`;
const JUDGED_APPEALS = `${APPEAL}, coalesce((select $2::uuid = any(i.barred) or i.least_rank > $3::int from moderation.review_item i
    where i.target_kind = 'appeal' and i.target_id = a.id::text and i.status = 'open'), false) as "isOthers" ${OF_APPEALS}`;
const JUDGED = reached('d', '$1', '$2');

const answered = (beyond: string, way: 'asc' | 'desc') =>
  `${JUDGED_APPEALS} where a.outcome is not null and ($4::text is null or a.outcome = $4) and ${JUDGED} ${beyond}
   order by a.decided_at ${way}, a.id ${way} limit $5`;
const FIRST_ANSWERED = answered('', 'desc');
const ANSWERED_AFTER = answered('and (a.decided_at, a.id) < ($6::timestamptz, $7::uuid)', 'desc');
const ANSWERED_BEFORE = answered('and (a.decided_at, a.id) > ($6::timestamptz, $7::uuid)', 'asc');

export class SqlDecisionRows implements DecisionRowsQuery {
  constructor(private readonly sql: Sql) {}

  async find(ref: string): Promise<DecisionRow | null> {
    if (isId(ref)) return this.sql.row<DecisionRow>(`${DECISIONS} where d.id = $1`, [ref]);
    return NUMBER.test(ref) ? this.sql.row<DecisionRow>(`${DECISIONS} where d.number = $1`, [ref]) : null;
  }

  async latest(actor: Actor, asked: Parameters<DecisionRowsQuery['latest']>[1]): Promise<Page<DecisionRow>> {
    const { limit = PAGE_SIZE } = asked;
    const from = asked.cursor ? decodeKeyset(asked.cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<DecisionRow>(text, [
      asked.subjectId ?? null,
      limit + 1,
      reachOf(actor, 'decision.read'),
      actor.memberId,
      ...(from ? [from.moment, from.id] : []),
    ]);
    return pageOf(rows, limit, from, (row) => ({ moment: row.decidedAt, id: row.id }));
  }

  before(actor: Actor, decisionId: string, most: number): Promise<readonly DecisionRow[]> {
    const reach = reachOf(actor, 'decision.read');
    return this.sql.rows<DecisionRow>(EARLIER, [decisionId, most, reach, actor.memberId]);
  }

  about(memberId: string, ids: readonly string[]): Promise<readonly DecisionRow[]> {
    return this.sql.rows<DecisionRow>(`${DECISIONS} where d.subject_id = $1 and d.id = any($2::uuid[])`, [
      memberId,
      ids,
    ]);
  }

  async besides(decisionId: string): Promise<readonly DecisionBeside[]> {
    return isId(decisionId) ? this.sql.rows<DecisionBeside>(BESIDES, [decisionId]) : [];
  }

  givenFor(decisionId: string): Promise<{ readonly kind: string; readonly id: string } | null> {
    return this.sql.row<{ kind: string; id: string }>(GIVEN_FOR, [decisionId]);
  }

  async numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<{ id: string; number: number }>(
      `select id, number::float8 as number from moderation.decision where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  appealsOf(decisionId: string): Promise<readonly AppealRow[]> {
    return this.sql.rows<AppealRow>(
      `${APPEALS} where a.decision_id = $1 order by a.filed_at, a.id limit 50`,
      [decisionId],
    );
  }

  async appeal(ref: string): Promise<AppealRow | null> {
    return isId(ref) ? this.sql.row<AppealRow>(`${APPEALS} where a.id = $1`, [ref]) : null;
  }

  async appeals(actor: Actor, asked: NonNullable<Parameters<DecisionRowsQuery['appeals']>[1]> = {}) {
    const from = asked.cursor ? decodeKeyset(asked.cursor) : null;
    const text = !from ? FIRST_ANSWERED : from.direction === 'after' ? ANSWERED_AFTER : ANSWERED_BEFORE;
    const who = [reachOf(actor, 'appeal.decide'), actor.memberId, RANK[actor.role]];
    const [open, answers] = await Promise.all([
      this.sql.rows<JudgedAppeal>(
        `${JUDGED_APPEALS} where a.outcome is null and ${JUDGED} order by a.due_at, a.id limit 200`,
        who,
      ),
      this.sql.rows<JudgedAppeal>(text, [
        ...who,
        asked.outcome ?? null,
        PAGE_SIZE + 1,
        ...(from ? [from.moment, from.id] : []),
      ]),
    ]);
    const decided = pageOf(answers, PAGE_SIZE, from, (row) => ({ moment: row.decidedAt!, id: row.id }));
    return { open, decided };
  }

  waitingAppeals(): Promise<readonly AppealRow[]> {
    return this.sql.rows<AppealRow>(`${APPEALS} where a.outcome is null order by a.due_at, a.id limit 500`);
  }

  async openAppeals(actor: Actor): Promise<number> {
    const row = await this.sql.row<{ open: number }>(
      `select count(*)::int as open from (
         select 1 from moderation.appeal a join moderation.decision d on d.id = a.decision_id
         where a.outcome is null and ${JUDGED} limit 1000) waiting`,
      [reachOf(actor, 'appeal.decide'), actor.memberId],
    );
    return row?.open ?? 0;
  }
}
