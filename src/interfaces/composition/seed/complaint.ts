import { Appeal, APPEAL_WHY, type AppealId } from '#domain/moderation/appeals/appeal';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { ReviewItem, type ReviewItemId } from '#domain/moderation/review/review-item';
import { rightTo, stepOf } from '#domain/moderation/sanctions/ladder';
import { Sanction, type SanctionId } from '#domain/moderation/sanctions/sanction';
import { Actor, RANK } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import complaint from '../../cli/seed/content/complaint.json' with { type: 'json' };
import templates from '../../cli/seed/content/statement-templates.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { untold } from './members.ts';
import type { SeedParts } from './parts.ts';
import { placeOf } from './reports.ts';

const DAY = 24 * 3_600_000;
const REMINDER = templates.find(({ key }) => key === 'rappel-des-regles')!;

/** One complaint that waits for an answer: about the reminder that followed a report which was decided, whose case it leads to. */
export async function writeComplaint(parts: SeedParts, plan: Plan): Promise<void> {
  const { topic, post } = placeOf(plan, complaint.post);
  const { ids } = parts;
  const by = plan.members.find(({ role }) => role === 'moderator')!.id as MemberId;
  const memberId = post.author.id as MemberId;
  const step = stepOf('rappel');
  const given = Sanction.give({
    id: ids.next<SanctionId>(),
    decisionId: ids.next<DecisionId>(),
    memberId,
    role: post.author.role,
    step,
    statement: {
      ...REMINDER,
      facts: complaint.facts,
      source: 'notice',
      automatedDecision: 'no',
    },
    by: Actor.member(by, 'moderator', new Map([[rightTo(step), 'everywhere']]), []),
    others: 'free',
    path: 'review',
    reviewItemId: await caseAbout(parts, post.id),
    at: new Date(plan.now.getTime() - complaint.decidedDaysAgo * DAY),
  });
  const decision = given.decision!;
  const at = new Date(plan.now.getTime() - complaint.filedDaysAgo * DAY);
  const appeal = Appeal.file({
    id: ids.next<AppealId>(),
    decision,
    party: 'author',
    appellantId: memberId,
    email: null,
    language: 'fr',
    text: complaint.text,
    alreadyFiled: false,
    at,
  });
  const item = ReviewItem.open({
    id: ids.next<ReviewItemId>(),
    kind: 'appeal',
    target: { kind: 'appeal', id: appeal.id },
    where: {
      title: topic.title,
      subjectId: null,
      categoryId: null,
      partOf: null,
      barred: [by, memberId],
      leastRank: RANK.moderator,
    },
    at,
  });
  item.raise({ kind: 'appeal', why: APPEAL_WHY, score: 0, priority: 1, dueAt: appeal.dueAt }, at);
  // Each after what it points at.
  for (const one of [decision, given.sanction, appeal, item]) {
    for (const kept of untold([one])) parts.em.persist(kept);
    await parts.em.flush();
  }
}

async function caseAbout({ sql }: SeedParts, postId: string): Promise<string> {
  const row = await sql.row<{ id: string }>(
    `select id from moderation.review_item where target_kind = 'post' and target_id = $1`,
    [postId],
  );
  if (!row) throw new Error('The complaint of the demonstration is about a post that nobody reported');
  return row.id;
}
