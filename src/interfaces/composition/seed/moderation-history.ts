import { appealableUntil } from '#domain/moderation/decisions/statement-of-reasons';
import { figuresFrom } from '#domain/moderation/transparency/figures';
import { publishedOf } from '#domain/moderation/transparency/published-figures';
import { SqlActiveMonths } from '#infrastructure/community/members/active-months.sql';
import { SqlFiguresCount } from '#infrastructure/moderation/transparency/figures-count.sql';
import history from '../../cli/seed/content/moderation-history.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';
import type { SeedParts } from './parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CATEGORY = 'STATEMENT_CATEGORY_';

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/**
 * What was moderated in the last year and in this one, of content that is erased since and people who left, and the reports
 * that tell of it. @returns how many statements of reasons
 */
export async function writeModerationHistory(parts: SeedParts, plan: Plan): Promise<number> {
  const year = plan.now.getUTCFullYear();
  const lastYear = { from: new Date(Date.UTC(year - 1, 0, 3)), to: new Date(Date.UTC(year - 1, 11, 20)) };
  const thisYear = { from: new Date(Date.UTC(year, 0, 2)), to: new Date(plan.now.getTime() - 3 * DAY) };
  const spans = [lastYear, ...(thisYear.from < thisYear.to ? [thisYear] : [])];
  const statements = await Promise.all(spans.map((span) => writeSpan(parts, plan, span)));
  await writeMonths(parts, plan.now);
  await writeReportsOf(parts, plan, year - 1);
  return statements.reduce((sum, count) => sum + count, 0);
}

/** Evenly over the time, so that every month has its part. */
const momentsIn = ({ from, to }: Span, many: number, shift: number): Date[] =>
  Array.from(
    { length: many },
    (_, index) =>
      new Date(from.getTime() + ((index + 0.2 + shift) / (many + 1)) * (to.getTime() - from.getTime())),
  );

async function writeSpan({ sql, ids }: SeedParts, plan: Plan, span: Span): Promise<number> {
  const moderator = plan.members.find(({ role }) => role === 'moderator')!.id;
  const judge = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const decisions = history.statements.flatMap((one, kind) =>
    momentsIn(span, one.many, kind / 10).map((at, index) => {
      const isMember = one.action === 'silence';
      const overturned = index < one.overturned;
      return {
        one,
        index,
        id: ids.next<string>(),
        action: one.action,
        path: one.path,
        decided_at: at,
        target_kind: isMember ? 'profile' : 'post',
        target_id: ids.next<string>(),
        decided_by: one.automated === 'fully' ? null : moderator,
        until: isMember ? new Date(at.getTime() + 7 * DAY) : null,
        appealable_until: appealableUntil(at),
        overturned_at: overturned ? new Date(at.getTime() + 6 * DAY) : null,
        overturned_by: overturned ? judge : null,
        overturned_why: overturned ? history.words.overturned : null,
        statement: {
          reason: one.reason,
          facts: one.facts,
          scope: history.words.scope,
          keyword: null,
          source: one.source,
          category: CATEGORY + one.category,
          automatedDetection: one.detected,
          automatedDecision: one.automated,
          ground: {
            kind: one.ground,
            explanation: one.explanation,
            legalGround: one.law ?? null,
            clause: one.clause ?? null,
          },
        },
      };
    }),
  );
  const kept = history.unfounded.flatMap(({ many, reason }, kind) =>
    momentsIn(span, many, kind / 10).map((at) => ({
      id: ids.next<string>(),
      action: 'keep',
      path: 'review',
      decided_at: at,
      reason,
      target_kind: 'post',
      target_id: ids.next<string>(),
      decided_by: moderator,
    })),
  );
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.decision',
    {
      id: 'uuid',
      action: 'text',
      target_kind: 'text',
      target_id: 'text',
      decided_by: 'uuid',
      path: 'text',
      statement: 'jsonb',
      decided_at: 'timestamptz',
      until: 'timestamptz',
      appealable_until: 'timestamptz',
      overturned_at: 'timestamptz',
      overturned_by: 'uuid',
      overturned_why: 'text',
    },
    [...decisions, ...kept],
  );
  const noticed = decisions.filter(({ one }) => one.source === 'notice');
  await writeNotices({ sql, ids }, [
    ...noticed.map(({ one, id, target_id, decided_at }) => ({
      decisionId: id,
      targetId: target_id,
      decidedAt: decided_at,
      reason: one.reason,
      status: 'agreed',
    })),
    ...kept.map(({ id, target_id, decided_at, reason }) => ({
      decisionId: id,
      targetId: target_id,
      decidedAt: decided_at,
      reason,
      status: 'disagreed',
    })),
  ]);
  await writeComplaints(
    { sql, ids },
    decisions.filter(({ one, index }) => index < one.complaints),
    judge,
  );
  await writeOutside({ sql, ids }, span, judge);
  return decisions.length;
}

interface Noticed {
  readonly decisionId: string;
  readonly targetId: string;
  readonly decidedAt: Date;
  readonly reason: string;
  readonly status: string;
}

/** The notices that came before decisions, by people who left since. */
async function writeNotices({ sql, ids }: Pick<SeedParts, 'sql' | 'ids'>, noticed: readonly Noticed[]) {
  const cases = noticed.map((one, index) => ({
    one,
    id: ids.next<string>(),
    filed: new Date(one.decidedAt.getTime() - (2 + (index % 40)) * HOUR),
  }));
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.review_item',
    {
      id: 'uuid',
      kind: 'text',
      target_kind: 'text',
      target_id: 'text',
      title: 'text',
      status: 'text',
      score: 'float8',
      priority: 'smallint',
      raised_at: 'timestamptz',
      due_at: 'timestamptz',
      decided_at: 'timestamptz',
      outcome: 'text',
      whys: 'text[]',
      hits: 'text[]',
      history: 'jsonb',
      version: 'integer',
    },
    cases.map(({ one, id, filed }) => ({
      id,
      kind: 'report',
      target_kind: 'post',
      target_id: one.targetId,
      title: history.words.erased,
      status: 'decided',
      score: 3,
      priority: 1,
      raised_at: filed,
      due_at: one.decidedAt,
      version: 1,
      decided_at: one.decidedAt,
      outcome: one.status === 'agreed' ? 'hide' : 'keep',
      whys: [one.reason],
      hits: [],
      history: [],
    })),
  );
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.report',
    {
      id: 'uuid',
      number: 'text',
      item_id: 'uuid',
      target_kind: 'text',
      target_id: 'text',
      title: 'text',
      address: 'text',
      excerpt: 'text',
      reason: 'text',
      explanation: 'text',
      reporter_id: 'uuid',
      reporter_key: 'text',
      language: 'text',
      score: 'jsonb',
      filed_at: 'timestamptz',
      status: 'text',
      settled_at: 'timestamptz',
      decision_id: 'uuid',
    },
    cases.map(({ one, id, filed }, index) => {
      const reporter = ids.next<string>();
      return {
        id: ids.next<string>(),
        number: `HIST-${one.decisionId.slice(-12)}`,
        item_id: id,
        target_kind: 'post',
        target_id: one.targetId,
        title: history.words.erased,
        address: '/',
        excerpt: '',
        reason: one.reason,
        explanation: '',
        language: 'fr',
        score: {},
        filed_at: filed,
        reporter_id: index % 4 === 0 ? null : reporter,
        reporter_key: `former:${reporter}`,
        status: one.status,
        settled_at: one.decidedAt,
        decision_id: one.decisionId,
      };
    }),
  );
}

async function writeComplaints(
  { sql, ids }: Pick<SeedParts, 'sql' | 'ids'>,
  contested: readonly { id: string; decided_at: Date; overturned_at: Date | null }[],
  judge: string,
) {
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.appeal',
    {
      id: 'uuid',
      decision_id: 'uuid',
      party: 'text',
      language: 'text',
      text: 'text',
      reply: 'text',
      filed_at: 'timestamptz',
      due_at: 'timestamptz',
      outcome: 'text',
      decided_by: 'uuid',
      decided_at: 'timestamptz',
    },
    contested.map(({ id, decided_at: at, overturned_at: fell }, index) => ({
      id: ids.next<string>(),
      decision_id: id,
      party: 'author',
      language: 'fr',
      decided_by: judge,
      text: history.words.contested,
      reply: fell ? history.words.restored : history.words.confirmed,
      filed_at: new Date(at.getTime() + DAY),
      due_at: new Date(at.getTime() + 8 * DAY),
      outcome: fell ? 'upheld' : index % 5 === 4 ? 'partially-upheld' : 'rejected',
      decided_at: fell ?? new Date(at.getTime() + (3 + (index % 4)) * DAY),
    })),
  );
}

/** What authorities ordered and what certified bodies settled. */
async function writeOutside({ sql, ids }: Pick<SeedParts, 'sql' | 'ids'>, span: Span, by: string) {
  const orders = momentsIn(span, history.orders.length, 0).map((at, index) => {
    const { article, authority, category, legalBasis, object, action, hours } = history.orders[index]!;
    const actedAt = new Date(at.getTime() + hours * HOUR);
    return {
      id: ids.next<string>(),
      article,
      authority,
      member_state: 'FR',
      reference: `N° ${index + 1}`,
      issued_on: at,
      received_at: at,
      legal_basis: legalBasis,
      category: CATEGORY + category,
      object,
      action,
      acted_at: actedAt,
      recorded_by: by,
      recorded_at: actedAt,
      version: 1,
      user_told_at: article === '9' ? actedAt : null,
      not_told_why: article === '9' ? null : history.words.notTold,
    };
  });
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.authority_order',
    {
      id: 'uuid',
      article: 'text',
      authority: 'text',
      member_state: 'text',
      reference: 'text',
      issued_on: 'date',
      received_at: 'timestamptz',
      legal_basis: 'text',
      category: 'text',
      object: 'text',
      action: 'text',
      acted_at: 'timestamptz',
      user_told_at: 'timestamptz',
      not_told_why: 'text',
      recorded_by: 'uuid',
      recorded_at: 'timestamptz',
      version: 'integer',
    },
    orders,
  );
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.dispute',
    {
      id: 'uuid',
      body: 'text',
      reference: 'text',
      submitted_on: 'date',
      outcome: 'text',
      settled_on: 'date',
      implemented: 'boolean',
      recorded_by: 'uuid',
      recorded_at: 'timestamptz',
      version: 'integer',
    },
    momentsIn(span, history.disputes.length, 0.3).map((at, index) => {
      const { body, outcome, days, implemented } = history.disputes[index]!;
      return {
        id: ids.next<string>(),
        body,
        reference: `D-${index + 1}`,
        submitted_on: at,
        outcome,
        implemented,
        settled_on: new Date(at.getTime() + days * DAY),
        recorded_by: by,
        recorded_at: at,
        version: 1,
      };
    }),
  );
}

/** Of the months that are over, from January of last year on. */
async function writeMonths({ sql }: SeedParts, now: Date) {
  const first = Date.UTC(now.getUTCFullYear() - 1, 0, 1);
  const months = Array.from({ length: 12 + now.getUTCMonth() }, (_, index) => {
    const start = new Date(first);
    return new Date(Date.UTC(start.getUTCFullYear(), index, 1));
  });
  await insertRows<Record<string, unknown>>(
    sql,
    'community.active_month',
    { month: 'date', members: 'integer' },
    months.map((month, index) => ({
      month: month.toISOString().slice(0, 10),
      members: Math.round(history.monthlyMembers[index % 12]! * (1 + Math.floor(index / 12) * 0.18)),
    })),
  );
}

/** Last year's report with its correction; this year's is a draft. */
async function writeReportsOf({ sql, ids }: SeedParts, plan: Plan, lastYear: number) {
  const by = plan.members.find(({ role }) => role === 'administrator')!.id;
  const comment = history.words.comment;
  const published = (day: string) => new Date(Math.min(Date.parse(day), plan.now.getTime()));
  const editions = [
    { year: lastYear, edition: 1, correction: '', at: published(`${lastYear + 1}-01-30T09:00:00Z`) },
    {
      year: lastYear,
      edition: 2,
      at: published(`${lastYear + 1}-02-18T14:30:00Z`),
      correction: history.words.correction,
    },
    { year: lastYear + 1, edition: 1, correction: '', at: null },
  ];
  const rows = [];
  for (const { year, edition, correction, at } of editions) {
    const counted = await new SqlFiguresCount(sql).count(year, plan.now);
    const months = await new SqlActiveMonths(sql).monthly(`${year}-01`, `${year}-12`);
    const whole = { ...counted, from: counted.from.toISOString(), to: counted.to.toISOString(), months };
    const isFirst = at !== null && edition === 1;
    const figures = figuresFrom(isFirst ? withoutOneDispute(whole) : whole);
    rows.push({
      id: ids.next<string>(),
      year,
      edition,
      comment,
      correction,
      figures,
      drafted_by: by,
      version: 1,
      drafted_at: at ?? plan.now,
      published: at && publishedOf(figures),
      published_by: at && by,
      published_at: at,
    });
  }
  await insertRows<Record<string, unknown>>(
    sql,
    'moderation.transparency_report',
    {
      id: 'uuid',
      year: 'integer',
      edition: 'integer',
      figures: 'jsonb',
      published: 'jsonb',
      comment: 'text',
      correction: 'text',
      drafted_by: 'uuid',
      drafted_at: 'timestamptz',
      published_by: 'uuid',
      published_at: 'timestamptz',
      version: 'integer',
    },
    rows,
  );
}

function withoutOneDispute<T extends { counted: readonly { table: string; cell: string; count: number }[] }>(
  whole: T,
): T {
  const counted = whole.counted.map((one) =>
    one.table === 'disputesByOutcome' && one.cell === 'for-recipient'
      ? { ...one, count: one.count - 1 }
      : one,
  );
  return { ...whole, counted };
}
