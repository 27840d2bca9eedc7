import { parisDay, type Day } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import {
  type Act,
  done,
  type Done,
  inTime,
  isRemoval,
  isStrike,
  keyOf,
  POINTS_GRANTED,
  POINTS_STRUCK,
  type Standing,
} from './act.ts';
import { ALL_RULES, type RuleBook, type RuleVersion } from './rule-book.ts';

/** Why less was earned than the rule gives. */
export const LIMITS = ['own', 'post', 'pair', 'day', 'month', 'all'] as const;
export type Limit = (typeof LIMITS)[number];

/** What a member is owed for one thing that stands. */
export interface Due {
  readonly rule: string;
  readonly version: number;
  readonly points: number;
  /** What the rule gives where nothing limits it. */
  readonly full: number;
  readonly limitedBy: Limit | null;
  readonly earnedOn: Day;
  readonly for: Standing;
}

/**
 * What a member is owed for everything that stands: the same whatever the order in which it was told. What was earned first
 * fills the caps first, and goes on filling them when the team strikes it or its post is removed: what was done to be taken back
 * makes no room. Only whoever gave it makes some by taking it back.
 */
export class DueSheet {
  private readonly acts: Act[];
  private readonly keys: Set<string>;
  private readonly removed: Set<string | null>;
  private latest: Act | undefined;
  private counted = new Counted();
  private dues: Due[] = [];

  /** @param known all of the member's acts, and those by which the member credited others */
  constructor(
    private readonly memberId: MemberId,
    private readonly rules: RuleBook,
    known: readonly Act[],
  ) {
    this.acts = [...known];
    this.keys = new Set(known.map(keyOf));
    this.removed = new Set(known.filter(isRemoval).map(({ postId }) => postId));
    this.latest = known.toSorted(inTime).at(-1);
    this.recount();
  }

  /** All that is owed. */
  get all(): readonly Due[] {
    return this.dues;
  }

  /** What is owed once this act is told as well: all of it, or what is new where nothing else can have changed. */
  after(act: Act): { readonly dues: readonly Due[]; readonly all: boolean } {
    const isOnTop = this.isOnTop(act);
    this.acts.push(act);
    this.keys.add(keyOf(act));
    if (isRemoval(act)) this.removed.add(act.postId);
    if (!this.latest || inTime(this.latest, act) < 0) this.latest = act;
    const before = this.dues.length;
    if (isOnTop) this.take({ ...act, since: act.at, lost: null });
    else this.recount();
    return isOnTop ? { dues: this.dues.slice(before), all: false } : { dues: this.dues, all: true };
  }

  /** Something new after everything else changes nothing of what was owed before. */
  private isOnTop(act: Act): boolean {
    if (act.kind === 'undone' || isRemoval(act) || isStrike(act) || this.keys.has(keyOf(act))) return false;
    if (this.keys.has(keyOf({ event: POINTS_STRUCK, source: keyOf(act) }))) return false;
    return !this.removed.has(act.postId) && (!this.latest || inTime(this.latest, act) < 0);
  }

  private recount(): void {
    this.counted = new Counted();
    this.dues = [];
    for (const one of done(this.acts)) this.take(one);
  }

  private take(one: Done): void {
    const isOwn = one.memberId === this.memberId;
    if (one.event === POINTS_GRANTED) {
      if (isOwn && one.lost === null) this.dues.push(granted(one));
      return;
    }
    const rule = this.rules.inForce(one.event, one.since);
    if (!rule || rule.points === 0) return;
    const together = this.counted.between(one, rule);
    if (!isOwn) return;
    const due = this.counted.earned(one, rule, this.rules, together);
    if (one.lost === null) this.dues.push(due);
  }
}

const granted = (one: Standing): Due => ({
  rule: POINTS_GRANTED,
  version: 1,
  points: one.points ?? 0,
  full: one.points ?? 0,
  limitedBy: null,
  earnedOn: parisDay(one.since),
  for: one,
});

/** Sums of what was earned so far, by what caps hold for. */
class Counted {
  private readonly sums = new Map<string, number>();

  /** @returns how often the two have credited each other this month, this time included */
  between({ memberId, byId, since }: Standing, { key }: RuleVersion): number {
    const pair = [memberId, byId ?? ''].sort().join(' ');
    return this.add(1, 'pair', key, monthOf(parisDay(since)), pair);
  }

  earned(one: Standing, rule: RuleVersion, rules: RuleBook, together: number): Due {
    const day = parisDay(one.since);
    const due = (points: number, limitedBy: Limit | null): Due => ({
      ...{ rule: rule.key, version: rule.number, full: rule.points, earnedOn: day, for: one },
      ...{ points, limitedBy },
    });
    if (one.own || one.byId === one.memberId) return due(0, 'own');
    if (one.byId !== null && together > (rule.caps.pair ?? Infinity)) return due(0, 'pair');
    if (this.add(1, 'post', rule.key, one.postId ?? one.source) > (rule.caps.post ?? Infinity))
      return due(0, 'post');
    const all = rules.inForce(ALL_RULES, one.since)?.caps;
    const rooms: readonly (readonly [Limit, number | null | undefined, readonly string[]])[] = [
      ['day', rule.caps.day, ['day', rule.key, day]],
      ['month', rule.caps.month, ['month', rule.key, monthOf(day)]],
      ['all', all?.day, ['all', day]],
      ['all', all?.month, ['all', monthOf(day)]],
    ];
    const [points, limitedBy] = rooms.reduce<readonly [number, Limit | null]>(
      ([room, by], [limit, cap, where]) => {
        const left = Math.max(0, (cap ?? Infinity) - this.sum(...where));
        return left < room ? [left, limit] : [room, by];
      },
      [rule.points, null],
    );
    for (const [, , where] of rooms) this.add(points, ...where);
    return due(points, limitedBy);
  }

  private sum(...where: readonly string[]): number {
    return this.sums.get(where.join(' ')) ?? 0;
  }

  private add(more: number, ...where: readonly string[]): number {
    const sum = this.sum(...where) + more;
    this.sums.set(where.join(' '), sum);
    return sum;
  }
}

const monthOf = (day: Day): string => day.slice(0, 7);
