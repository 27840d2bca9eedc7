import { boundedText, optionalText } from '../../shared/bounded-text.ts';
import { beginningOf, dayOf, parisDay } from '../../shared/day.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { UNREWARDED } from './act.ts';
import type { PointRule } from './point-rule.ts';
import { ALL_RULES, type Caps } from './rule-book.ts';

export const POINT_RULE_LIMITS = {
  points: { min: 0, max: 1000 },
  cap: { min: 1, max: 10_000 },
  label: { max: 120 },
  explanation: { max: 600 },
  note: { min: 3, max: 300 },
} as const;

/** What a rule shall say from a day on. */
export interface RuleChange {
  readonly label: string;
  readonly explanation: string;
  /** In English; left out where readers of English read the French. */
  readonly labelEn?: string | null;
  readonly explanationEn?: string | null;
  readonly points: number;
  readonly caps: Caps;
  /** `2026-12-31`: from the beginning of that day in Paris. */
  readonly from: string;
}

/**
 * The next version of a rule. It begins tomorrow at the soonest: what was earned was earned by the rule that members could
 * read, and a day has one cap.
 * @throws InvalidValue, InvalidValues beside the fields
 */
export function nextVersion(current: PointRule, asked: RuleChange, now: Date): PointRule {
  const judged = judgedTogether({
    label: () => boundedText('label', asked.label, POINT_RULE_LIMITS.label),
    explanation: () => boundedText('explanation', asked.explanation, POINT_RULE_LIMITS.explanation),
    labelEn: () => optionalText('labelEn', asked.labelEn ?? '', POINT_RULE_LIMITS.label),
    explanationEn: () =>
      optionalText('explanationEn', asked.explanationEn ?? '', POINT_RULE_LIMITS.explanation),
    points: () => pointsFor(current.event, asked.points),
    day: () => cap('day', asked.caps.day),
    month: () => cap('month', asked.caps.month),
    post: () => cap('post', asked.caps.post),
    pair: () => cap('pair', asked.caps.pair),
    from: () => soonest(asked.from, now),
  });
  const { label, explanation, labelEn, explanationEn, points, day, month, post, pair, from } = judged;
  const { key, event, number } = current;
  const isTogether = event === ALL_RULES;
  return {
    key,
    event,
    label,
    explanation,
    labelEn,
    explanationEn,
    from,
    number: number + 1,
    points: isTogether ? 0 : points,
    caps: isTogether ? { day, month, post: null, pair: null } : { day, month, post, pair },
  };
}

/** A rule about what nobody tells of would promise points that never come. */
function pointsFor(event: PointRule['event'], points: number): number {
  if (points > 0 && UNREWARDED.some((one) => one === event))
    throw new InvalidValue('points', 'engagement.rule-unrewarded');
  return whole('points', points, POINT_RULE_LIMITS.points);
}

function whole(field: string, value: number, bounds: { readonly min: number; readonly max: number }): number {
  if (Number.isInteger(value) && value >= bounds.min && value <= bounds.max) return value;
  throw new InvalidValue(field, 'engagement.rule-figure', bounds);
}

const cap = (field: string, value: number | null): number | null =>
  value === null ? null : whole(field, value, POINT_RULE_LIMITS.cap);

/** A day from which something holds, tomorrow or later. @throws InvalidValue beside `from` */
export function soonest(raw: string, now: Date): Date {
  const day = dayOf('from', raw);
  if (day <= parisDay(now)) throw new InvalidValue('from', 'engagement.rule-too-soon');
  return beginningOf(day);
}
