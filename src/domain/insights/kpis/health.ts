import type { KpiKey } from './kpis.ts';

/** What a term of the health score is worth at most, and when it reaches that. */
export const HEALTH_TERMS = ['stickiness', 'answered', 'accepted', 'newcomers', 'response', 'calm'] as const;
export type HealthTerm = (typeof HEALTH_TERMS)[number];

export const HEALTH_VERSION = 2;
const HEALTH_WEIGHTS: Readonly<Record<HealthTerm, number>> = {
  stickiness: 25,
  answered: 25,
  accepted: 20,
  newcomers: 10,
  response: 10,
  calm: 10,
};
const GOALS = { stickiness: 0.2, newContributorsADay: 1, responseSeconds: 86_400, reportsPer1000: 20 };
/** The figures it is made of. */
const HEALTH_NEEDS = [
  'stickiness',
  'answered',
  'accepted',
  'contributors-new',
  'first-response-median',
  'reports',
] as const satisfies readonly KpiKey[];

/** The measures that it needs beside them. */
export const HEALTH_MEASURES = ['posts.written'] as const;

/** What each term is read from. */
export const HEALTH_SOURCES: Readonly<Record<HealthTerm, (typeof HEALTH_NEEDS)[number]>> = {
  stickiness: 'stickiness',
  answered: 'answered',
  accepted: 'accepted',
  newcomers: 'contributors-new',
  response: 'first-response-median',
  calm: 'reports',
};

export interface Health {
  /** 0 to 100; null while a term is unknown, since a guess would pass for a grade. */
  readonly score: number | null;
  readonly terms: readonly {
    readonly term: HealthTerm;
    readonly points: number | null;
    readonly most: number;
  }[];
}

/**
 * How the community fares, each term shown. Each is read over as many days as the period has, the last of which is the last
 * one that is ripe for it: what is judged after thirty days would never be known of the thirty days that were.
 * @param valueOf null where those days tell nothing of it
 * @param posts written in the days of which the reports are
 */
export function healthOf(
  valueOf: (key: (typeof HEALTH_NEEDS)[number]) => number | null,
  { days, posts }: { days: number; posts: number | null },
): Health {
  const part = (value: number | null, goal: number) => (value === null ? null : Math.min(1, value / goal));
  const less = (value: number | null, goal: number) =>
    value === null ? null : 1 - Math.min(1, value / goal);
  const reports = valueOf('reports');
  const parts: Readonly<Record<HealthTerm, number | null>> = {
    stickiness: part(valueOf('stickiness'), GOALS.stickiness),
    answered: valueOf('answered'),
    accepted: valueOf('accepted'),
    newcomers: part(valueOf('contributors-new'), GOALS.newContributorsADay * days),
    response: less(valueOf('first-response-median'), GOALS.responseSeconds),
    calm: reports === null || !posts ? null : less((reports / posts) * 1000, GOALS.reportsPer1000),
  };
  const terms = HEALTH_TERMS.map((term) => {
    const [share, most] = [parts[term], HEALTH_WEIGHTS[term]];
    return { term, points: share === null ? null : share * most, most };
  });
  const known = terms.every(({ points }) => points !== null);
  return { score: known ? terms.reduce((sum, { points }) => sum + (points ?? 0), 0) : null, terms };
}
