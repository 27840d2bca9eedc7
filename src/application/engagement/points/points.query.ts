import type { LineReason } from '#domain/engagement/points/ledger';
import type { PointRule } from '#domain/engagement/points/point-rule';
import type { Caps } from '#domain/engagement/points/rule-book';
import type { Limit } from '#domain/engagement/points/counted';
import type { Actor } from '#domain/shared/actor';
import type { Day } from '#domain/shared/day';
import type { Page } from '../../shared/page.ts';

/** What brought a line: a post by the title of its topic, or a product test, an idea or an event by its own. */
export interface LineAbout {
  readonly of: 'post' | 'trial' | 'idea' | 'event';
  /** As addresses name it: the id of a post, the slug of a product test, the number of an idea, the id of an event. */
  readonly key: string;
  /** Null for an event: what it is called, and whether the reader may know of it, Events says. */
  readonly title: string | null;
}

/** Which lines are asked for; all of them where nothing is said. */
export interface LinesAsked {
  /** Key of a rule, or `points.granted`. */
  readonly rule?: string | undefined;
  /** From the beginning of this day on, in Paris. */
  readonly since?: Day | undefined;
  /** Leaves out what changed nothing. */
  readonly onlyWhatCounts?: boolean | undefined;
}

/** What all lines that were asked for come to. */
export interface LinesSum {
  readonly points: number;
  /** How many of them gave nothing, whether they are shown or not. */
  readonly idle: number;
}

/** One line of somebody's ledger, with the rule as it stood. */
export interface PointLine {
  readonly id: string;
  /** Key of the rule, or `points.granted`. */
  readonly rule: string;
  readonly version: number;
  /** Of the rule; empty for points given by hand. */
  readonly label: string;
  /** What the team wrote of the rule in English; null where it wrote nothing. */
  readonly labelEn: string | null;
  readonly points: number;
  /** What the rule gives where nothing limits it. */
  readonly full: number;
  readonly limitedBy: Limit | null;
  readonly why: LineReason;
  /** Of the post that earned it. */
  readonly postId: string | null;
  /** What it was for, as far as the reader may still see it. */
  readonly about: LineAbout | null;
  readonly at: Date;
  /** Why the team gave them or took them back; null where a rule says why. */
  readonly reason: string | null;
}

/** A line as the team reads it, who may take back what it gave by hand. */
export interface LedgerLine extends PointLine {
  /** Of points given by hand, as long as they stand. */
  readonly grantId: string | null;
  /** Whether what its act brought can be taken back by itself. */
  readonly strikable: boolean;
}

/** The ledger of any member, for the team that looks into what stands out. */
export interface MemberLedgerQuery {
  /** @throws NotAllowed, InvalidValue `cursor.broken` */
  execute(
    actor: Actor,
    memberId: string,
    cursor: string | null,
  ): Promise<{ readonly balance: number; readonly page: Page<LedgerLine> }>;
}

/** A line that can be taken back by itself. */
export interface StrikableLineQuery {
  /** @throws NotAllowed, PointLineNotFound */
  execute(
    actor: Actor,
    memberId: string,
    lineId: string,
  ): Promise<{ readonly points: number; readonly label: string }>;
}

/** A rule as it holds now, for everybody to read. */
export interface RuleInForce {
  readonly key: string;
  /** What it looks at; `*` for the caps over all rules, which give nothing themselves. */
  readonly event: PointRule['event'];
  readonly label: string;
  readonly explanation: string;
  /** What the team wrote of it in English; null where it wrote nothing. */
  readonly labelEn: string | null;
  readonly explanationEn: string | null;
  readonly points: number;
  readonly caps: Caps;
}

/** Why somebody has the points that they have: for themselves alone. */
export interface PointsQuery {
  /** @throws SignInNeeded */
  balance(actor: Actor): Promise<number>;
  /** Those that hold now, what gives most first; the caps over all of them last. */
  rules(): Promise<readonly RuleInForce[]>;
  /** The newest first. @throws SignInNeeded, InvalidValue `cursor.broken` */
  lines(actor: Actor, cursor: string | null, asked?: LinesAsked, limit?: number): Promise<Page<PointLine>>;
  /** @throws SignInNeeded */
  sum(actor: Actor, asked: LinesAsked): Promise<LinesSum>;
}
