import type { Visit } from './gates.server.ts';

/**
 * What a page says that shows something of a part of the site: what changes it, and when the clock alone next will. The
 * moment is asked for from when the visit began, so that nothing that turns while the page is made is overlooked.
 */
export function showsEvents(visit: Visit): Promise<void> {
  visit.keeping.hangsOn('events', 'names');
  return untilTurn(visit, visit.app.events.nextTurn);
}

/** Their askers are named. */
export function showsPolls(visit: Visit): Promise<void> {
  visit.keeping.hangsOn('polls', 'names');
  return untilTurn(visit, visit.app.engagement.nextPollEnd);
}

export function showsSurveys(visit: Visit): Promise<void> {
  visit.keeping.hangsOn('surveys', 'names');
  return untilTurn(visit, visit.app.engagement.nextSurveyEnd);
}

/** Ideas in an order that the clock does not change. */
export const showsIdeas = ({ keeping }: Visit): void => keeping.hangsOn('ideas', 'names');

/** The most supported of late first: support is of late no longer as the clock goes on. */
export function showsIdeasOfLate(visit: Visit): Promise<void> {
  showsIdeas(visit);
  return untilTurn(visit, visit.app.engagement.nextStaleSupport);
}

/** Chapters of the help: pages that the organisation wrote stand in for some. */
export function showsHelp(visit: Visit): Promise<void> {
  visit.keeping.hangsOn('names');
  return untilTurn(visit, visit.app.pages.shown.nextTurn);
}

interface Turns {
  after(moment: Date): Promise<Date | null>;
}

/** Members' pages are made anew each time, and need not ask. */
async function untilTurn({ actor, keeping, now }: Visit, turns: Turns): Promise<void> {
  const turn = actor.memberId === null ? await turns.after(now) : null;
  if (turn) keeping.freshUntil(turn);
}
