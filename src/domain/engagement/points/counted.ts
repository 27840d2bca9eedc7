import { type Day, parisDay } from '../../shared/day.ts';
import type { Standing } from './act.ts';
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

/** What was counted before one thing that is earned, by what caps hold for. */
export interface SoFar {
  /** Times in its month between the same two members. */
  readonly pair: number;
  /** Times for its post. */
  readonly post: number;
  /** Points by its rule in its day, and in its month. */
  readonly day: number;
  readonly month: number;
  /** The same by all rules together. */
  readonly allDay: number;
  readonly allMonth: number;
}

/** Sums of what was earned so far, by what caps hold for. */
export class Counted {
  private readonly sums = new Map<string, number>();

  /** As it stands before this one, which comes after everything else. */
  static before(one: Standing, rule: RuleVersion, soFar: SoFar): Counted {
    const counted = new Counted();
    const day = parisDay(one.since);
    const where: readonly (readonly [number, readonly string[]])[] = [
      [soFar.pair, pairOf(one, rule)],
      [soFar.post, postOf(one, rule)],
      [soFar.day, ['day', rule.key, day]],
      [soFar.month, ['month', rule.key, monthOf(day)]],
      [soFar.allDay, ['all', day]],
      [soFar.allMonth, ['all', monthOf(day)]],
    ];
    for (const [sum, place] of where) counted.add(sum, ...place);
    return counted;
  }

  /** @returns how often the two have credited each other this month, this time included */
  between(one: Standing, rule: RuleVersion): number {
    return this.add(1, ...pairOf(one, rule));
  }

  earned(one: Standing, rule: RuleVersion, rules: RuleBook, together: number): Due {
    const day = parisDay(one.since);
    const due = (points: number, limitedBy: Limit | null): Due => ({
      rule: rule.key,
      version: rule.number,
      full: rule.points,
      earnedOn: day,
      for: one,
      points,
      limitedBy,
    });
    if (one.own || one.byId === one.memberId) return due(0, 'own');
    if (one.byId !== null && together > (rule.caps.pair ?? Infinity)) return due(0, 'pair');
    if (this.add(1, ...postOf(one, rule)) > (rule.caps.post ?? Infinity)) return due(0, 'post');
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

const pairOf = ({ memberId, byId, since }: Standing, { key }: RuleVersion): readonly string[] => {
  const pair = [memberId, byId ?? ''].sort().join(' ');
  return ['pair', key, monthOf(parisDay(since)), pair];
};

const postOf = (one: Standing, { key }: RuleVersion): readonly string[] => [
  'post',
  key,
  one.postId ?? one.source,
];
