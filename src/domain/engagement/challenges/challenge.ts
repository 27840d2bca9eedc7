import { boundedText, optionalText } from '../../shared/bounded-text.ts';
import { type Branch, isBranch } from '../../shared/branch.ts';
import { addDays, type Day, dayOf, parisDay } from '../../shared/day.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Standing } from '../points/act.ts';
import { isSegmentAudience } from '../polls/asked-audiences.ts';

/** What a challenge may count: what others say of one's replies, never how much one writes. */
export const CHALLENGE_EVENTS = ['answer.helped', 'answer.accepted', 'answer.validated'] as const;
export const CHALLENGE_PERIODS = ['week', 'month', 'season'] as const;
/** Whether each member reaches the goal, or all of them together. */
export const CHALLENGE_SIDES = ['each', 'together'] as const;

export const CHALLENGE_LIMITS = {
  title: { max: 80 },
  description: { max: 400 },
  goal: { min: 1, max: 10_000 },
  note: { min: 3, max: 300 },
} as const;

/** A goal for the week, the month or the season, begun anew with each while it runs. It gives neither points nor rights. */
export interface Challenge {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** In English; null where readers of English read the French. */
  readonly titleEn?: string | null;
  readonly descriptionEn?: string | null;
  readonly event: (typeof CHALLENGE_EVENTS)[number];
  readonly goal: number;
  readonly period: (typeof CHALLENGE_PERIODS)[number];
  readonly side: (typeof CHALLENGE_SIDES)[number];
  /** For members of one branch; null for everybody. */
  readonly branch: Branch | null;
  /** For those who are in a segment, as `segment:` and the id of its roll; null for everybody. */
  readonly audience: string | null;
  readonly from: Day;
  /** The last day; null until somebody ends it. */
  readonly until: Day | null;
}

/** A challenge as somebody typed it. */
export interface AskedChallenge extends Omit<Challenge, 'key' | 'branch' | 'from' | 'until'> {
  readonly branch: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** @throws InvalidValue, InvalidValues beside the fields */
export function challengeOf(key: string, asked: AskedChallenge): Challenge {
  const judged = judgedTogether({
    title: () => boundedText('title', asked.title, CHALLENGE_LIMITS.title),
    description: () => boundedText('description', asked.description, CHALLENGE_LIMITS.description),
    titleEn: () => optionalText('titleEn', asked.titleEn ?? '', CHALLENGE_LIMITS.title),
    descriptionEn: () =>
      optionalText('descriptionEn', asked.descriptionEn ?? '', CHALLENGE_LIMITS.description),
    goal: () => goalOf(asked.goal),
    branch: () => branchOf(asked.branch),
    audience: () => audienceOf(asked.audience),
    from: () => dayOf('from', asked.from),
    until: () => (asked.until === null ? null : dayOf('until', asked.until)),
  });
  if (judged.until !== null && judged.until < judged.from)
    throw new InvalidValue('until', 'engagement.challenge-ends-first');
  return { key, event: asked.event, period: asked.period, side: asked.side, ...judged };
}

function goalOf(goal: number): number {
  const { min, max } = CHALLENGE_LIMITS.goal;
  if (Number.isInteger(goal) && goal >= min && goal <= max) return goal;
  throw new InvalidValue('goal', 'engagement.rule-figure', { min, max });
}

function branchOf(branch: string | null): Branch | null {
  if (branch === null || isBranch(branch)) return branch;
  throw new InvalidValue('branch', 'community.branch-unknown');
}

function audienceOf(audience: string | null): string | null {
  if (audience === null || isSegmentAudience(audience)) return audience;
  throw new InvalidValue('audience', 'field.choice');
}

/** Days from the first to the last, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The week, month or season that day is in, as far as the challenge runs; null where it does not run on that day. */
export function spanOn({ period, from, until }: Challenge, day: Day): Span | null {
  if (day < from || (until !== null && day > until)) return null;
  const { first, last } = WHOLE[period](day);
  return { first: first < from ? from : first, last: until !== null && until < last ? until : last };
}

const WHOLE: Readonly<Record<Challenge['period'], (day: Day) => Span>> = {
  week: (day) => {
    const first = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { first, last: addDays(first, 6) };
  },
  month: (day) => months(day, 1),
  season: (day) => months(day, 3),
};

/** So many months from the beginning of the year on: one, or the quarter. */
function months(day: Day, count: number): Span {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const begins = Math.floor((month - 1) / count) * count;
  const on = (at: number): Day => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10) as Day;
  return { first: on(begins), last: addDays(on(begins + count), -1) };
}

/** How far a challenge has come. */
export interface Progress {
  readonly mine: number;
  /** Of everybody who is meant. */
  readonly all: number;
  /** When the goal was reached; null where it was not. */
  readonly doneAt: Date | null;
}

/**
 * @param stands what stands of everybody, the oldest first; nothing for oneself or in one's own topic counts
 * @param meant ids of those who are in its segment; null for everybody
 */
export function progressOf(
  challenge: Challenge,
  stands: readonly Standing[],
  { span, memberId, meant = null }: { span: Span; memberId: MemberId; meant?: ReadonlySet<string> | null },
): Progress {
  const counted = stands.filter((one) => {
    const day = parisDay(one.since);
    if (one.event !== challenge.event || one.own || one.byId === one.memberId) return false;
    if (meant !== null && !meant.has(one.memberId)) return false;
    return day >= span.first && day <= span.last && isMeant(challenge, one.branches);
  });
  const mine = counted.filter((one) => one.memberId === memberId);
  const reached = (challenge.side === 'each' ? mine : counted)[challenge.goal - 1];
  return { mine: mine.length, all: counted.length, doneAt: reached?.since ?? null };
}

/** Whether a challenge is for members of these branches. */
export const isMeant = ({ branch }: Challenge, branches: readonly string[]): boolean =>
  branch === null || branches.includes(branch);
