import type { Category } from '#domain/community/categories/category';
import { Decision } from '#domain/moderation/decisions/decision';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { NO_RECORD, scoreOf } from '#domain/moderation/reports/reliability';
import { judgedNotice, receiptNumber, Report, type ReportId } from '#domain/moderation/reports/report';
import { rankOf } from '#domain/moderation/reports/report-reason';
import { ReviewItem, type ReviewItemId } from '#domain/moderation/review/review-item';
import type { MemberId } from '#domain/shared/id';
import { PostgresReports } from '#infrastructure/moderation/reports/postgres-reports';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { FIRST_REASONS } from '../../cli/seed/moderation-defaults.ts';
import type { Plan, PlannedMember, PlannedPost, PlannedTopic } from '../../cli/seed/plan.ts';
import reports from '../../cli/seed/content/reports.json' with { type: 'json' };
import { untold } from './members.ts';
import type { SeedParts } from './parts.ts';

type PlannedReport = (typeof reports)[number];

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
const secrets = new CryptoSecrets();

/** Reports of the last weeks, some of them decided, so that the queue of the demonstration is a queue. @returns how many */
export async function writeReports(
  parts: SeedParts,
  plan: Plan,
  categories: ReadonlyMap<string, Category>,
): Promise<number> {
  const moderator = plan.members.find(({ role }) => role === 'moderator')!;
  const cases = new Map<string, ReviewItem>();
  for (const planned of reports) {
    const place = placeOf(plan, planned.post);
    const at = new Date(plan.now.getTime() - planned.daysAgo * DAY);
    const reason = FIRST_REASONS.find(({ key }) => key === planned.reason)!;
    const reporter = plan.members.find(({ handle }) => handle === planned.by) ?? null;
    const item = cases.get(place.post.id) ?? opened(parts, place, categories, at);
    cases.set(place.post.id, item);
    const score = scoreFor(reporter);
    item.raise(
      {
        kind: 'report',
        why: reason.key,
        score: score.total,
        priority: rankOf(reason.priority),
        dueAt: new Date(at.getTime() + reason.targetHours * HOUR),
      },
      at,
    );
    const report = Report.file({
      id: parts.ids.next<ReportId>(),
      number: receiptNumber(secrets.hash(secrets.next())),
      itemId: item.id,
      target: item.target,
      seen: { title: place.topic.title, address: `/reponses/${place.post.id}`, text: place.post.source },
      reason,
      trusted: false,
      notice: judgedNotice(reason, { ...planned, goodFaith: true }, reporter && (reporter.id as MemberId)),
      reporterVoice: reporter ? `member:${reporter.id}` : null,
      reporterKey: reporter ? `member:${reporter.id}` : `mail:${secrets.next()}`,
      language: 'fr',
      score,
      at,
    });
    for (const one of untold([item])) parts.em.persist(one);
    for (const one of untold([report])) parts.em.persist(one);
    await parts.em.flush();
    if (planned.decided) await decide(parts, item, planned.decided, moderator, at);
  }
  return reports.length;
}

/** Where a post of the plan stands. */
export function placeOf(plan: Plan, key: string): { topic: PlannedTopic; post: PlannedPost } {
  for (const topic of plan.topics) {
    const post = topic.posts.find((one) => one.key === key);
    if (post) return { topic, post };
  }
  throw new Error(`A report of the demonstration is about a post that is not there: ${key}`);
}

function opened(
  parts: SeedParts,
  { topic, post }: ReturnType<typeof placeOf>,
  categories: ReadonlyMap<string, Category>,
  at: Date,
): ReviewItem {
  return ReviewItem.open({
    id: parts.ids.next<ReviewItemId>(),
    kind: 'report',
    target: { kind: 'post', id: post.id },
    where: {
      title: topic.title,
      subjectId: post.author.id as MemberId,
      categoryId: categories.get(topic.category.slug)!.id,
      partOf: { kind: 'topic', id: topic.id },
    },
    at,
  });
}

const scoreFor = (reporter: PlannedMember | null) =>
  scoreOf({
    role: reporter?.role ?? 'visitor',
    trustLevel: reporter?.trustLevel ?? 0,
    record: NO_RECORD,
    typeBonus: 0,
    actsAtOnce: false,
  });

async function decide(
  parts: SeedParts,
  item: ReviewItem,
  { verdict, hoursAfter, answer }: NonNullable<PlannedReport['decided']>,
  moderator: PlannedMember,
  filedAt: Date,
): Promise<void> {
  const at = new Date(filedAt.getTime() + hoursAfter * HOUR);
  const by = moderator.id as MemberId;
  item.closeWith('keep', by, at);
  const decision = Decision.take({
    id: parts.ids.next<DecisionId>(),
    action: 'keep',
    target: item.target,
    subjectId: item.subjectId,
    categoryId: item.category,
    by,
    path: 'review',
    reviewItemId: item.id,
    statement: null,
    at,
  });
  for (const one of untold([decision])) parts.em.persist(one);
  untold([item]);
  const status = verdict === 'agreed' ? 'agreed' : 'disagreed';
  const settled = { itemId: item.id, status, decisionId: decision.id, answer, at } as const;
  await new PostgresReports(parts.em, parts.sql).settle(settled);
}
