import type { CountedFact } from '#application/insights/consumers/told-activities';
import type { ToldFact } from '#application/shared/ports';
import { BRANCHES } from '#domain/shared/branch';
import { addDays, beginningOf, type Day } from '#domain/shared/day';
import { Dice } from './dice.ts';

export interface Person {
  readonly id: string;
  readonly branches: readonly string[];
  /** From this day on they work for the organisation; null for those who never do. */
  readonly staffSince: Day | null;
}

export interface DayOfHistory {
  readonly day: Day;
  readonly told: readonly ToldFact<CountedFact>[];
  readonly came: readonly Person[];
  readonly pages: readonly (readonly ['visitor' | 'robot', number])[];
  readonly searches: { readonly searches: number; readonly inVain: number };
}

export interface History {
  readonly people: readonly Person[];
  readonly days: readonly DayOfHistory[];
}

interface Doing {
  readonly at: number;
  readonly fact: CountedFact;
}
type Untimed = CountedFact extends infer F ? (F extends CountedFact ? Omit<F, 'at'> : never) : never;

const HOUR = 3_600_000;
const DAY_MS = 24 * HOUR;

/** A community that lives as chance has it, over both changes of the clocks; the same for the same number. */
export function historyOf(
  seed: number,
  { from, days, people }: { from: Day; days: number; people: number },
): History {
  const dice = new Dice(seed);
  const ranks = new Dice(seed * 15_485_863);
  const all = peopleOf(dice, people, from, days);
  const doings: Doing[] = [];
  const do_ = (at: number, fact: Untimed) =>
    doings.push({ at, fact: { ...fact, at: new Date(at).toISOString() } as CountedFact });
  const end = beginningOf(addDays(from, days)).getTime();
  for (const person of all) {
    const at = beginningOf(addDays(from, dice.below(days))).getTime() + dice.below(DAY_MS);
    do_(at, { name: 'community.email-confirmed.v1', memberId: person.id });
    rank(ranks, person.id, at, do_);
  }
  for (let each = 0; each < days; each++) {
    const day = beginningOf(addDays(from, each)).getTime();
    for (let count = dice.below(6); count > 0; count--) question(dice, all, day + dice.below(DAY_MS), do_);
    for (let count = dice.below(2); count > 0; count--) aside(dice, all, day + dice.below(DAY_MS), do_);
  }
  const byDay = new Map<Day, Doing[]>();
  const dayOf = daysFrom(from, days);
  for (const doing of doings.filter(({ at }) => at < end)) {
    const day = dayOf(doing.at);
    byDay.set(day, [...(byDay.get(day) ?? []), doing]);
  }
  return {
    people: all,
    days: Array.from({ length: days }, (_, each) => {
      const day = addDays(from, each);
      const searches = dice.below(30);
      return {
        day,
        // In no order: a fact may overtake another on its way.
        told: shuffled(dice, byDay.get(day) ?? []).map(({ fact }) => ({ fact, factId: dice.id() })),
        came: all.filter(() => dice.falls(0.25)),
        pages: [
          ['visitor', dice.below(300)],
          ['robot', dice.below(300)],
        ] as const,
        searches: { searches, inVain: dice.below(searches + 1) },
      };
    }),
  };
}

function peopleOf(dice: Dice, count: number, from: Day, days: number): Person[] {
  return Array.from({ length: count }, (_, each) => ({
    id: dice.id(),
    branches: BRANCHES.filter((_, index) => index === each % 4 || dice.falls(0.15)),
    staffSince: each < 4 ? from : each < 6 ? addDays(from, dice.below(days)) : null,
  }));
}

type Do = (at: number, fact: Untimed) => void;

/** A member rises and falls, sometimes several times on one day, sometimes over a level. */
function rank(dice: Dice, memberId: string, joined: number, do_: Do): void {
  let [at, from] = [joined, 0];
  for (let count = dice.below(9); count > 0; count--) {
    at += 1 + (dice.falls(0.3) ? dice.below(4 * HOUR) : Math.floor(dice.next() ** 2 * 70 * DAY_MS));
    const next = dice.falls(0.6) ? Math.min(4, from + 1) : dice.below(5);
    if (next === from) continue;
    do_(at, { name: 'community.level-changed.v1', memberId, from, to: next });
    from = next;
  }
}

/** A question and what becomes of it, now and much later. */
function question(dice: Dice, people: readonly Person[], at: number, do_: Do): void {
  const asker = dice.one(people).id;
  const [topicId, number] = [dice.id(), dice.below(100_000)];
  const kind = dice.falls(0.8) ? 'question' : 'discussion';
  do_(at, {
    name: 'community.topic-opened.v1' as const,
    topicId,
    number,
    kind,
    categoryId: dice.id(),
    authorId: asker,
    openingPostId: dice.id(),
    mentions: [],
  });
  const later = (days: number) => at + 1 + Math.floor(dice.next() ** 3 * days * DAY_MS);
  const change = (when: number, how: 'deleted' | 'restored' | 'closed' | 'reopened' | 'merged') =>
    do_(when, {
      name: 'community.topic-changed.v1' as const,
      topicId,
      change: how,
      by: asker,
      otherTopicId: null,
      formerCategoryId: null,
      formerTags: [],
      restriction: null,
      decisionId: null,
    });
  for (let count = dice.below(5); count > 0; count--)
    reply(dice, { topicId, asker, at: later(12), author: dice.one(people).id }, do_);
  if (dice.falls(0.15))
    takenBack(dice, { topicId, at: at + 1 + dice.below(DAY_MS), author: people[0]!.id, by: asker }, do_);
  if (dice.falls(0.2)) {
    const closed = later(40);
    change(closed, 'closed');
    if (dice.falls(0.4)) change(closed + 1 + dice.below(20 * DAY_MS), 'reopened');
  }
  if (dice.falls(0.12)) {
    const gone = later(120);
    change(gone, dice.falls(0.3) ? 'merged' : 'deleted');
    if (dice.falls(0.4)) change(gone + 1 + dice.below(30 * DAY_MS), 'restored');
  }
}

/** The team replies at once, and that reply does not stay. */
function takenBack(
  dice: Dice,
  { topicId, at, author, by }: { topicId: string; at: number; author: string; by: string },
  do_: Do,
): void {
  const postId = dice.id();
  do_(at, {
    name: 'community.answer-posted.v1' as const,
    postId,
    topicId,
    authorId: author,
    position: 2,
    replyTo: null,
    mentions: [],
    quotes: [],
  });
  do_(at + 1 + dice.below(DAY_MS), {
    name: 'community.post-deleted.v1' as const,
    postId,
    topicId,
    authorId: author,
    by,
    restriction: null,
    decisionId: null,
  });
}

function reply(
  dice: Dice,
  { topicId, asker, at, author }: { topicId: string; asker: string; at: number; author: string },
  do_: Do,
): void {
  const postId = dice.id();
  const later = (days: number) => at + 1 + dice.below(days * DAY_MS);
  do_(at, {
    name: 'community.answer-posted.v1' as const,
    postId,
    topicId,
    authorId: author,
    position: 2,
    replyTo: null,
    mentions: [],
    quotes: [],
  });
  const post = { topicId, postId, authorId: author };
  if (dice.falls(0.3)) do_(later(9), { name: 'community.post-marked-helpful.v1', ...post, by: asker });
  if (dice.falls(0.2))
    do_(later(9), { name: 'community.reaction-given.v1', ...post, by: asker, kind: 'merci' });
  if (dice.falls(0.35)) {
    const accepted = later(25);
    do_(accepted, { name: 'community.answer-accepted.v1', ...post, acceptedBy: asker });
    if (dice.falls(0.2))
      do_(accepted + 1 + dice.below(20 * DAY_MS), {
        name: 'community.acceptance-withdrawn.v1' as const,
        withdrawnBy: asker,
        ...post,
      });
  }
  if (dice.falls(0.3)) seal(dice, { topicId, postId, author, at: later(12) }, do_);
  if (dice.falls(0.15)) {
    const gone = later(90);
    do_(gone, { name: 'community.post-deleted.v1', ...post, by: asker, restriction: null, decisionId: null });
    if (dice.falls(0.4))
      do_(gone + 1 + dice.below(20 * DAY_MS), {
        name: 'community.post-restored.v1' as const,
        by: asker,
        decisionId: null,
        ...post,
      });
  }
  if (dice.falls(0.02))
    do_(later(150), {
      name: 'community.content-purged.v1' as const,
      postId,
      topicId,
      whole: dice.falls(0.3),
      by: asker,
      restriction: null,
    });
}

function seal(
  dice: Dice,
  { topicId, postId, author, at }: { topicId: string; postId: string; author: string; at: number },
  do_: Do,
): void {
  const about = { topicId, postId, kind: 'validated' as const };
  const [first, second] = [dice.id(), dice.id()];
  const sealed = { ...about, authorId: author, sealedBy: author };
  do_(at, { name: 'community.answer-sealed.v1', ...sealed, sealId: first, replaces: null });
  if (!dice.falls(0.4)) return;
  const lifted = at + 1 + dice.below(25 * DAY_MS);
  const isReplaced = dice.falls(0.5);
  do_(lifted, {
    name: 'community.seal-lifted.v1' as const,
    ...about,
    sealId: first,
    sealedBy: author,
    by: author,
    why: isReplaced ? ('superseded' as const) : ('edited' as const),
  });
  if (isReplaced)
    do_(lifted + 1, { name: 'community.answer-sealed.v1', ...sealed, sealId: second, replaces: first });
  else if (dice.falls(0.4))
    do_(lifted + 1 + dice.below(9 * DAY_MS), {
      name: 'community.seal-risen.v1' as const,
      ...about,
      sealId: first,
      sealedBy: author,
      by: author,
    });
}

/** What happens beside questions: reports, decisions, appeals, events, polls. */
function aside(dice: Dice, people: readonly Person[], at: number, do_: Do): void {
  const [caseId, decisionId] = [dice.id(), dice.id()];
  const target = { targetKind: 'post', targetId: dice.id() };
  do_(at, {
    name: 'moderation.report-filed.v1',
    reportId: dice.id(),
    itemId: caseId,
    ...target,
    reason: 'spam',
  });
  const decided = at + 1 + dice.below(6 * DAY_MS);
  if (dice.falls(0.5))
    do_(at + 1, {
      name: 'moderation.report-filed.v1',
      reportId: dice.id(),
      itemId: caseId,
      ...target,
      reason: 'x',
    });
  do_(decided, {
    name: 'moderation.item-decided.v1' as const,
    itemId: dice.falls(0.9) ? caseId : dice.id(),
    ...target,
    outcome: 'hide',
    by: null,
  });
  const decision = { decisionId, action: 'hide', ...target, subjectId: null };
  do_(decided, {
    name: 'moderation.decision-made.v1' as const,
    ...decision,
    by: null,
    path: 'queue',
    until: null,
    explanation: null,
  });
  if (dice.falls(0.4)) {
    const appealed = decided + 1 + dice.below(20 * DAY_MS);
    const outcome = dice.one(['upheld', 'partially-upheld', 'rejected']);
    const appeal = { appealId: dice.id(), decisionId, appellantId: null, outcome };
    do_(appealed, { name: 'moderation.appeal-decided.v1', ...appeal });
    if (outcome === 'upheld')
      do_(appealed, { name: 'moderation.decision-overturned.v1', ...decision, by: null });
  }
  if (dice.falls(0.4))
    for (let count = dice.below(8); count > 0; count--) {
      const attendance = { gatheringId: caseId, memberId: dice.one(people).id };
      do_(at + count, { name: 'events.gathering-attended.v1', ...attendance });
      if (!dice.falls(0.3)) continue;
      const mistaken = at + count + 1 + dice.below(12 * DAY_MS);
      do_(mistaken, { name: 'events.attendance-taken-back.v1', ...attendance, branches: [] });
      if (dice.falls(0.4))
        do_(mistaken + dice.below(3 * DAY_MS), { name: 'events.gathering-attended.v1', ...attendance });
    }
  for (let count = dice.below(3); count > 0; count--)
    do_(at + count, {
      name: 'events.seat-changed.v1' as const,
      gatheringId: caseId,
      memberId: dice.one(people).id,
      seated: dice.falls(0.8),
    });
  if (dice.falls(0.3)) {
    const ended = { name: 'engagement.poll-ended.v1', pollId: dice.id(), memberIds: [] } as const;
    // Once for each lot of those who voted; some poll is opened again, and ends once more.
    for (let lots = 1 + dice.below(3); lots > 0; lots--) do_(at, ended);
    if (dice.falls(0.3)) do_(at + dice.below(3 * DAY_MS), ended);
  }
}

/** The day in Paris of a moment, by looking through the beginnings of days. */
function daysFrom(from: Day, days: number): (at: number) => Day {
  const begins = Array.from({ length: days + 1 }, (_, each) => beginningOf(addDays(from, each)).getTime());
  return (at) =>
    addDays(
      from,
      begins.findLastIndex((begin) => begin <= at),
    );
}

function shuffled<T>(dice: Dice, all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, lot: dice.next() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ one }) => one);
}
