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
  /** By what its links are known again, which nobody is told; the earliest do not say. */
  readonly links?: { readonly before: string | null; readonly now: string | null };
}

/** What stands for a link that is to be known again and not read; null for one that it does not know. */
export type LinkPrint = (link: string) => string | null;

/** The latest, oldest first. */
export type ToldChanges = readonly ToldChange[];

/** News of more than the latest of them is old, and is told without. */
const MOST_KEPT = 20;

/** With what is told of now. */
export const withToldChange = (
  changes: ToldChanges,
  { before, now }: { readonly before: Plan; readonly now: Plan },
  printOf: LinkPrint,
  at: Date,
): ToldChanges => [
  ...changes.slice(1 - MOST_KEPT),
  {
    at: at.toISOString(),
    before: foundAs(before),
    now: foundAs(now),
    hasOtherLink: before.link !== now.link && isOnline(before) === isOnline(now),
    links: { before: printOf(before.link), now: printOf(now.link) },
  },
];

/**
 * A decision took the title `former` and gave it `title`: what bore that one is told under this one, before and since, for that one is said to
 * nobody any more. News of other titles stays, and all of it where the decision left the title alone.
 */
export const entitled = (
  changes: ToldChanges,
  { former, title }: { readonly former: string; readonly title: string },
): ToldChanges =>
  former === title
    ? changes
    : changes.map((change) => {
        const { before, now } = change;
        if (before.title !== former && now.title !== former) return change;
        return { ...change, before: { ...before, title }, now: { ...now, title } };
      });

/** All that they say. */
export const textsOf = (changes: ToldChanges): readonly string[] =>
  changes.flatMap(({ before, now }) => [before.title, before.place, now.title, now.place]);

/**
 * What was told from one moment to another, taken together: as it was before the first, and after the last.
 * @returns null where nothing is kept of it, or nothing is otherwise by now
 */
export function changeTold(
  changes: ToldChanges,
  from: Date,
  until: Date,
): Pick<ToldChange, 'before' | 'now' | 'hasOtherLink'> | null {
  const told = changes.filter(({ at }) => new Date(at) >= from && new Date(at) <= until);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return null;
  const { before } = first;
  const { now } = last;
  const hasOtherLink = hasOtherLinkSince(first, last) ?? told.some((change) => change.hasOtherLink);
  const isOtherwise = (Object.keys(now) as (keyof FoundAs)[]).some((what) => before[what] !== now[what]);
  return isOtherwise || hasOtherLink ? { before, now, hasOtherLink } : null;
}

/** @returns null where it is not known by what they were followed */
function hasOtherLinkSince(first: ToldChange, last: ToldChange): boolean | null {
  const [before, now] = [first.links?.before, last.links?.now];
  return before && now ? before !== now && first.before.isOnline === last.now.isOnline : null;
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
