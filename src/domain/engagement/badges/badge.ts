import { parisDay } from '../../shared/day.ts';
import { type Act, type Standing, standing } from '../points/act.ts';

export const TIERS = ['bronze', 'silver', 'gold', 'platinum'] as const;
export type Tier = (typeof TIERS)[number];

const IDEAS_TAKEN_UP = ['idea.planned', 'idea.delivered'] as const;
/** What badges alone count: no rule gives points for it. */
export const COUNTED_BY_BADGES: readonly Act['event'][] = IDEAS_TAKEN_UP;

/** Of one asker in one month so many accepted replies count. */
const OF_ONE_ASKER = 2;

/** What badges count. Of each, the moments at which it grew, in their order. */
const METRICS = {
  /** Replies that the asker of another's question accepted: a few of each asker in a month, for two can agree on many. */
  answers_accepted: (stands) => {
    const times = new Map<string, number>();
    return fairly(stands, 'answer.accepted')
      .filter(({ byId, since }) => {
        const key = `${byId} ${parisDay(since).slice(0, 7)}`;
        times.set(key, (times.get(key) ?? 0) + 1);
        return byId === null || times.get(key)! <= OF_ONE_ASKER;
      })
      .map(({ since }) => since);
  },
  /** Replies that the organisation validated. */
  answers_validated: (stands) => fairly(stands, 'answer.validated').map(({ since }) => since),
  /** Different members who said that a reply helped them. */
  members_helped: (stands) => {
    const met = new Set<string | null>();
    return fairly(stands, 'answer.helped')
      .filter(({ byId }) => !met.has(byId) && met.add(byId))
      .map(({ since }) => since);
  },
  /** Product tests of which every task was gone through, whatever was said of the product. */
  tests_completed: (stands) =>
    stands.filter(({ event }) => event === 'product_test.completed').map(({ since }) => since),
  /** Ideas that the organisation planned, and once more each that it delivered. */
  ideas_taken_up: (stands) =>
    IDEAS_TAKEN_UP.flatMap((event) => fairly(stands, event))
      .map(({ since }) => since)
      .toSorted((a, b) => a.getTime() - b.getTime()),
  /** Nothing: the team gives it. */
  by_hand: () => [],
} as const satisfies Record<string, (stands: readonly Standing[]) => readonly Date[]>;

type Metric = keyof typeof METRICS;
/** Of what each grows. */
const GROWS_BY: Readonly<Record<Metric, readonly Act['event'][]>> = {
  answers_accepted: ['answer.accepted'],
  answers_validated: ['answer.validated'],
  members_helped: ['answer.helped'],
  tests_completed: ['product_test.completed'],
  ideas_taken_up: IDEAS_TAKEN_UP,
  by_hand: [],
};
export const growsBy = (metric: Metric, event: Act['event']): boolean => GROWS_BY[metric].includes(event);
export const BADGE_METRICS = Object.keys(METRICS) as readonly Metric[];

export interface Badge {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly criterion: string;
  /** The same in English; null or left out where readers of English read the French. */
  readonly nameEn?: string | null;
  readonly descriptionEn?: string | null;
  readonly criterionEn?: string | null;
  readonly metric: Metric;
  /** From the lowest tier on. */
  readonly thresholds: readonly { readonly tier: Tier; readonly count: number }[];
  readonly position: number;
}

/** A tier that somebody reached, and when. */
export interface Award {
  readonly badge: string;
  readonly tier: Tier;
  readonly earnedAt: Date;
}

/** Every tier of every badge that these acts alone give to a member: a matter of what stands, whatever was shown before. */
export function awardsFor(acts: readonly Act[], badges: readonly Badge[]): readonly Award[] {
  const stands = standing(acts);
  return badges.flatMap(({ key, metric, thresholds }) => {
    const moments = METRICS[metric](stands);
    return thresholds.flatMap(({ tier, count }) => {
      const earnedAt = moments[count - 1];
      return earnedAt ? [{ badge: key, tier, earnedAt }] : [];
    });
  });
}

/** Nothing for oneself or in one's own topic. */
const fairly = (stands: readonly Standing[], event: Act['event']): readonly Standing[] =>
  stands.filter((one) => one.event === event && !one.own && one.byId !== one.memberId);
