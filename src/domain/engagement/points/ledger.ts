import type { Day } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import { type Act, isRemoval, isStrike } from './act.ts';
import type { Due, Limit } from './counted.ts';
import { DueSheet } from './due.ts';
import type { RuleBook } from './rule-book.ts';

/** Why a line was written. `struck`: somebody of the team took it back, with a reason. `recount`: something else came or went, and made room under a cap or took it. */
export const LINE_REASONS = ['done', 'undone', 'removed', 'returned', 'recount', 'struck'] as const;
export type LineReason = (typeof LINE_REASONS)[number];

/** One line of a member's ledger. Lines are added and never changed; the balance is their sum. */
export interface Line {
  readonly memberId: MemberId;
  readonly rule: string;
  readonly source: string;
  /** First, second… line for this rule and source: no two processes can write the same one. */
  readonly turn: number;
  readonly version: number;
  /** Added or taken back. */
  readonly points: number;
  /** What the source is worth with this line. */
  readonly worth: number;
  readonly full: number;
  readonly limitedBy: Limit | null;
  readonly why: LineReason;
  readonly at: Date;
  /** The day that earned it, to which it counts however late it is told or taken back. */
  readonly earnedOn: Day;
  /** The act that made this line necessary. */
  readonly factId: string;
  readonly postId: string | null;
  readonly topicId: string | null;
  readonly categoryId: string | null;
  readonly branches: readonly string[];
  /** Counts to boards as well. */
  readonly open: boolean;
}

type Key = Pick<Line, 'rule' | 'source'>;
const keyOf = ({ rule, source }: Key): string => `${rule} ${source}`;

/** The last line for each rule and source. */
export type Booked = ReadonlyMap<string, Line>;
export const bookedBy = (lines: readonly Line[]): Booked => new Map(lines.map((line) => [keyOf(line), line]));

/**
 * The lines that new acts make necessary, one act after the other as they were recorded. The same function writes the ledger
 * and replays it.
 * @param known acts that were recorded before, of the member and by the member
 * @param booked the last line for each rule and source
 */
export function linesFor(
  memberId: MemberId,
  {
    known,
    fresh,
    booked,
    rules,
  }: { known: readonly Act[]; fresh: readonly Act[]; booked: Booked; rules: RuleBook },
): readonly Line[] {
  const last = new Map(booked);
  const sheet = new DueSheet(memberId, rules, known);
  const written: Line[] = [];
  for (const cause of fresh) {
    const lines = corrections(memberId, sheet.after(cause), last, cause);
    for (const line of lines) last.set(keyOf(line), line);
    written.push(...lines);
  }
  return written;
}

function corrections(
  memberId: MemberId,
  { dues, all }: ReturnType<DueSheet['after']>,
  last: Booked,
  cause: Act,
): readonly Line[] {
  const owed = new Map(dues.map((due) => [keyOf({ rule: due.rule, source: due.for.source }), due]));
  const gone = all ? [...last].filter(([key, line]) => line.worth !== 0 && !owed.has(key)) : [];
  return [
    ...gone.map(([, line]) => takenBack(line, cause, reasonOfLoss(cause))),
    ...[...owed].flatMap(([key, due]) => settled(memberId, due, last.get(key), cause)),
  ];
}

function settled(memberId: MemberId, due: Due, last: Line | undefined, cause: Act): readonly Line[] {
  const isThere = last?.earnedOn === due.earnedOn && last.open === due.for.open;
  const onItsBoards = !last || last.worth === 0 || isThere;
  if (last && onItsBoards && last.worth === due.points && last.limitedBy === due.limitedBy) return [];
  if (last && !onItsBoards) {
    const back = takenBack(last, cause, 'recount');
    return [back, credited(memberId, due, back, cause)];
  }
  return [credited(memberId, due, last, cause)];
}

const credited = (memberId: MemberId, due: Due, before: Line | undefined, cause: Act): Line => ({
  memberId,
  rule: due.rule,
  source: due.for.source,
  turn: (before?.turn ?? 0) + 1,
  version: due.version,
  points: due.points - (before?.worth ?? 0),
  worth: due.points,
  full: due.full,
  limitedBy: due.limitedBy,
  why: reasonOf(cause, due.for),
  at: cause.at,
  earnedOn: due.earnedOn,
  factId: cause.factId,
  postId: due.for.postId,
  topicId: due.for.topicId,
  categoryId: due.for.categoryId,
  branches: due.for.branches,
  open: due.for.open,
});

/** The first line for something. @param cause the act that earned it */
export const newLine = (memberId: MemberId, due: Due, cause: Act): Line =>
  credited(memberId, due, undefined, cause);

const takenBack = (line: Line, cause: Act, why: LineReason): Line => ({
  ...line,
  turn: line.turn + 1,
  points: -line.worth,
  worth: 0,
  limitedBy: null,
  why,
  at: cause.at,
  factId: cause.factId,
});

const reasonOfLoss = (cause: Act): LineReason =>
  isRemoval(cause) ? 'removed' : isStrike(cause) ? 'struck' : 'undone';

function reasonOf(cause: Act, one: Act): LineReason {
  if (isRemoval(cause) && cause.postId === one.postId) return 'returned';
  return cause.event === one.event && cause.source === one.source ? 'done' : 'recount';
}
