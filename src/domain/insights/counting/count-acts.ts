import type { Day } from '../../shared/day.ts';
import { type ActivityFact, BEGINNING, UNDOING, WRITING } from '../facts/activity.ts';
import { type DailyCount, DayTally } from './measures.ts';

/** All that one day's acts are counted from. */
interface DayOfActs {
  /** Everything that was told of that day. */
  readonly facts: readonly ActivityFact[];
  /** The first thing that each of these members ever wrote, which they wrote that day. */
  readonly firstPosts: readonly ActivityFact[];
  /** How many had joined by the end of the day, by branch; null for all. */
  readonly joined: readonly { readonly branch: DailyCount['branch']; readonly n: number }[];
  /** The first report of each case that was decided that day. */
  readonly reports: readonly ActivityFact[];
}

/** What was done on one day, by members unless it says otherwise. */
export function countActs(
  day: Day,
  { facts, firstPosts, joined, reports }: DayOfActs,
): readonly DailyCount[] {
  const tally = new DayTally(day);
  for (const fact of facts) addAct(tally, fact, reports);
  // Told once for each lot of those who voted.
  const ended = new Set(facts.flatMap(({ kind, aboutId }) => (kind === 'poll.ended' ? [aboutId] : [])));
  if (ended.size > 0) tally.add('polls.ended', [], { n: ended.size });
  for (const { branches, staff } of firstPosts) if (!staff) tally.add('contributors.new', branches, { n: 1 });
  const totals = joined.map(({ branch, n }) => ({
    day,
    measure: 'members.total' as const,
    branch,
    n,
    of: 0,
    values: [],
  }));
  return [...tally.result(), ...totals];
}

function addAct(tally: DayTally, fact: ActivityFact, reports: readonly ActivityFact[]): void {
  const { kind, staff, branches, aboutId } = fact;
  if (WRITING.includes(kind)) tally.add('posts.written', branches, { n: 1 });
  switch (kind) {
    case 'member.joined':
      return staff ? undefined : tally.add('members.joined', branches, { n: 1 });
    case 'answer.accepted':
      return tally.add('answers.accepted', branches, { n: staff ? 0 : 1, of: 1 });
    case 'report.filed':
      return tally.add('reports.filed', [], { n: 1 });
    case 'case.decided': {
      const report = reports.find((one) => one.aboutId === aboutId);
      const value = report && Math.floor((fact.at.getTime() - report.at.getTime()) / 1000);
      return tally.add('cases.decided', [], value === undefined ? { n: 1 } : { n: 1, of: 1, value });
    }
    case 'appeal.upheld':
      return tally.add('appeals.decided', [], { n: 1, of: 1 });
    case 'appeal.dismissed':
      return tally.add('appeals.decided', [], { of: 1 });
    default:
      return undefined;
  }
}

/**
 * Of the decisions that were made on one day, how many do not stand any more: each is a part of that whole, never of another.
 * @param overturned what was told of them until the day had ripened
 */
export function countOverturned(
  day: Day,
  made: readonly ActivityFact[],
  overturned: readonly ActivityFact[],
): readonly DailyCount[] {
  const fallen = new Set(overturned.map(({ aboutId }) => aboutId));
  const tally = new DayTally(day);
  for (const id of new Set(made.map(({ aboutId }) => aboutId)))
    tally.add('decisions.overturned', [], { n: fallen.has(id) ? 1 : 0, of: 1 });
  return tally.result();
}

/**
 * Of the attendances that were noted first on one day, those that stand: whoever was at an event counts there once, whatever was
 * taken back and noted again.
 * @param told all that was told of these events until the day had ripened, in the order in which it happened
 */
export function countAttended(
  day: Day,
  came: readonly ActivityFact[],
  told: readonly ActivityFact[],
): readonly DailyCount[] {
  const attendance = ({ memberId, aboutId }: ActivityFact) => `${memberId} ${aboutId}`;
  const [first, last] = [new Map<string, ActivityFact>(), new Map<string, ActivityFact>()];
  for (const fact of told) {
    if (!first.has(attendance(fact))) first.set(attendance(fact), fact);
    last.set(attendance(fact), fact);
  }
  const tally = new DayTally(day);
  for (const fact of came) {
    const isFirst = first.get(attendance(fact))?.factId === fact.factId;
    const stands = last.get(attendance(fact))?.kind === 'event.attended';
    if (isFirst && stands && !fact.staff) tally.add('events.attended', fact.branches, { n: 1 });
  }
  return tally.result();
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Of those who joined on one day, how many had begun within seven days.
 * @param acts of theirs since, with what took some of them back, in the order in which they happened
 */
export function countActivated(
  day: Day,
  joined: readonly ActivityFact[],
  acts: readonly ActivityFact[],
): readonly DailyCount[] {
  const tally = new DayTally(day);
  const beginning = standingActs(acts).filter(({ kind }) => BEGINNING.includes(kind));
  const begunBy = gathered(beginning, ({ memberId }) => memberId);
  for (const { memberId, at, branches } of joined.filter(({ staff }) => !staff)) {
    const week = at.getTime() + WEEK_MS;
    const began = begunBy.get(memberId)?.some((act) => act.at >= at && act.at.getTime() < week) ?? false;
    tally.add('members.activated', branches, { n: began ? 1 : 0, of: 1 });
  }
  return tally.result();
}

/** Without those that were taken back: of several of one post the latest. Each is looked at once, however many there are. */
function standingActs(acts: readonly ActivityFact[]): readonly ActivityFact[] {
  const standing = new Set<ActivityFact>();
  const alike = new Map<string, ActivityFact[]>();
  for (const act of acts) {
    const undone = UNDOING[act.kind];
    if (undone === undefined) {
      standing.add(act);
      gather(alike, keyOf(act, act.kind), act);
    } else {
      const latest = alike.get(keyOf(act, undone))?.pop();
      if (latest) standing.delete(latest);
    }
  }
  return [...standing];
}

const keyOf = ({ memberId, postId, aboutId }: ActivityFact, kind: ActivityFact['kind']): string =>
  [kind, memberId, postId, aboutId].join();

function gathered<K>(
  acts: readonly ActivityFact[],
  by: (act: ActivityFact) => K,
): ReadonlyMap<K, readonly ActivityFact[]> {
  const found = new Map<K, ActivityFact[]>();
  for (const act of acts) gather(found, by(act), act);
  return found;
}

function gather<K>(into: Map<K, ActivityFact[]>, key: K, act: ActivityFact): void {
  const others = into.get(key);
  if (others) others.push(act);
  else into.set(key, [act]);
}
