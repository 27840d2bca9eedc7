import type { Badge, Challenge, LevelSet, PointRule } from '#application/engagement/limits';
import gamification from './content/gamification.json' with { type: 'json' };
import { typeset } from './typeset.ts';

interface RuleContent {
  readonly key: string;
  readonly event: string;
  readonly label: string;
  readonly explanation: string;
  readonly points: number;
  readonly dailyCap?: number;
  readonly monthlyCap?: number;
  readonly perPostCap?: number;
  readonly perPairCap?: number;
}

/** What every community begins with; the back office changes it, and what it changed stays. */
export const FIRST_POINT_RULES: readonly PointRule[] = (
  gamification.pointRules as readonly RuleContent[]
).map((one) => ({
  key: one.key,
  event: one.event as PointRule['event'],
  number: 1,
  points: one.points,
  label: typeset(one.label),
  explanation: typeset(one.explanation),
  from: new Date(0),
  caps: {
    day: one.dailyCap ?? null,
    month: one.monthlyCap ?? null,
    post: one.perPostCap ?? null,
    pair: one.perPairCap ?? null,
  },
}));

/** From the first points on, each a good deal further than the one before. */
export const FIRST_LEVELS: LevelSet = {
  number: 1,
  from: new Date(0),
  levels: gamification.levels.map(({ name, threshold }) => ({ name: typeset(name), threshold })),
};

export const FIRST_BADGES: readonly Badge[] = gamification.badges.map((one, position) => ({
  ...(one as Omit<Badge, 'position'>),
  position,
  name: typeset(one.name),
  description: typeset(one.description),
  criterion: typeset(one.criterion),
}));

/** Challenges of a demonstration that begins on that day: what a real community challenges itself to is its own to say. */
export const demonstrationChallenges = (from: Challenge['from']): readonly Challenge[] =>
  gamification.challenges.map((one) => ({
    ...(one as Omit<Challenge, 'audience' | 'from' | 'until'>),
    title: typeset(one.title),
    description: typeset(one.description),
    audience: null,
    from,
    until: null,
  }));
