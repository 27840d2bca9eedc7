import type { Planned, PlannedKind } from '#application/shared/planned';
import type { May } from './sections.ts';

/** What lasts and is looked after while it does. */
export const UNDER_WAY: readonly PlannedKind[] = ['incident', 'announcement', 'campaign', 'poll', 'survey'];
const isUnderWay = (kind: PlannedKind): boolean => UNDER_WAY.includes(kind);

/** So many of a list are named on the first page; the rest is one link away. */
export const MOST_NAMED = 8;
const WEEK = 7 * 86_400_000;

/** What the first page of the back office asks of what is planned. */
export const weekFrom = (now: Date) => ({ from: now, before: new Date(now.getTime() + WEEK) });

/**
 * Of what is planned: what goes on at this moment, and the events that begin within seven days, the next first; of both as many as
 * are named, and how many there are beyond.
 */
export function glanceOf(planned: readonly Planned[], now: Date) {
  const goesOn = ({ from, until }: Planned) => from <= now && (until === null || until > now);
  const byStart = (one: Planned, other: Planned) => one.from.getTime() - other.from.getTime();
  const underWay = planned
    .filter((one) => isUnderWay(one.kind) && goesOn(one))
    .toSorted(
      (one, other) => UNDER_WAY.indexOf(one.kind) - UNDER_WAY.indexOf(other.kind) || byStart(one, other),
    );
  const events = planned
    .filter((one) => one.kind === 'event' && (one.until === null || one.until > now))
    .toSorted(byStart);
  return {
    underWay: underWay.slice(0, MOST_NAMED),
    events: events.slice(0, MOST_NAMED),
    beyond: { underWay: beyond(underWay), events: beyond(events) },
  };
}

const beyond = (all: readonly Planned[]): number => Math.max(0, all.length - MOST_NAMED);

/** What is told in figures, of all that is counted: who comes, what is asked, how long it waits and how well it is answered. */
export const KEY_FIGURES = [
  'active-month',
  'members-joined',
  'questions',
  'first-response-median',
  'answered',
  'backlog',
] as const;
/** The figures tell of so many days, beside as many before. */
export const FIGURE_DAYS = 30;

/** Which kinds of what goes on somebody is told. */
export const seesUnderWay = (may: May): boolean =>
  may('announcement.publish') || may('campaign.manage') || may('poll.manage') || may('survey.manage');
