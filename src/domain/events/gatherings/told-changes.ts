import type { Plan } from './plan.ts';

/** When, where and under which title an event is found, and for how many; a link is told to nobody but who has a seat. */
export interface FoundAs {
  readonly title: string;
  /** ISO 8601, as it is kept. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Empty for an event on the net alone. */
  readonly place: string;
  readonly isOnline: boolean;
  readonly capacity: number | null;
}

/** What those who registered were told that is otherwise. */
export interface ToldChange {
  /** When they were: the news of it bears the same moment. */
  readonly at: string;
  readonly before: FoundAs;
  readonly now: FoundAs;
  /** It is followed by another link than before, or by one at last. Whether it is followed at all is said with the place. */
  readonly hasOtherLink: boolean;
}

/** The latest, oldest first. */
export type ToldChanges = readonly ToldChange[];

/** News of more than the latest of them is old, and is told without. */
const MOST_KEPT = 20;

/** With what is told of now. */
export const withToldChange = (
  changes: ToldChanges,
  { before, now }: { readonly before: Plan; readonly now: Plan },
  at: Date,
): ToldChanges => [
  ...changes.slice(1 - MOST_KEPT),
  {
    at: at.toISOString(),
    before: foundAs(before),
    now: foundAs(now),
    hasOtherLink: before.link !== now.link && isOnline(before) === isOnline(now),
  },
];

/** Under the title that a decision gave it: what it was called before is said to nobody any more. */
export const entitled = (changes: ToldChanges, title: string): ToldChanges =>
  changes.map((change) => ({
    ...change,
    before: { ...change.before, title },
    now: { ...change.now, title },
  }));

/** All that they say. */
export const textsOf = (changes: ToldChanges): readonly string[] =>
  changes.flatMap(({ before, now }) => [before.title, before.place, now.title, now.place]);

/**
 * What was told from one moment to another, taken together: as it was before the first, and after the last.
 * @returns null where nothing is kept of it, or nothing is otherwise by now
 */
export function changeTold(changes: ToldChanges, from: Date, until: Date): Omit<ToldChange, 'at'> | null {
  const told = changes.filter(({ at }) => new Date(at) >= from && new Date(at) <= until);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return null;
  const { before } = first;
  const { now } = last;
  const hasOtherLink = told.some((change) => change.hasOtherLink);
  const isOtherwise = (Object.keys(now) as (keyof FoundAs)[]).some((what) => before[what] !== now[what]);
  return isOtherwise || hasOtherLink ? { before, now, hasOtherLink } : null;
}

const isOnline = ({ place, link }: Plan): boolean => place === '' || link !== '';

const foundAs = (plan: Plan): FoundAs => ({
  title: plan.title,
  startsAt: plan.startsAt.toISOString(),
  endsAt: plan.endsAt.toISOString(),
  place: plan.place,
  isOnline: isOnline(plan),
  capacity: plan.capacity,
});
