import { parisDay, type Day } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import { type Act, POINTS_GRANTED, type Standing, standing } from './act.ts';
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
 * fills the caps first.
 * @param acts all of the member's, and those by which the member credited others
 */
export function dueTo(memberId: MemberId, acts: readonly Act[], rules: RuleBook): readonly Due[] {
  const counted = new Counted();
  return standing(acts).flatMap((one) => {
    if (one.event === POINTS_GRANTED) return one.memberId === memberId ? [granted(one)] : [];
    const rule = rules.inForce(one.event, one.since);
    if (!rule || rule.points === 0) return [];
    const together = counted.between(one, rule);
    return one.memberId === memberId ? [counted.earned(one, rule, rules, together)] : [];
  });
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
