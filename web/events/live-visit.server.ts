import { redirect } from '@remix-run/node';
import type { LiveView } from '#application/events/questions/live.query';
import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { invalid } from '../lib/outcomes.server.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { keyTyped, pollCalled } from '../polls/linked-poll.server.ts';
import { eventHref } from '../lib/addresses.ts';
import { isAfterDeed, type Visit } from '../lib/gates.server.ts';
import { eventIn } from './event-visit.server.ts';
import { WALL_ALONE } from './look-again.ts';

const NOTHING: LiveView = {
  questions: [],
  more: 0,
  hands: [],
  place: null,
  hasWord: false,
  speaker: null,
  pollId: null,
};

/** A session as one who takes part in it sees it; who has no seat is shown where seats are taken. */
export async function sessionIn(visit: Visit): Promise<{ event: GatheringView; live: LiveView }> {
  const event = await eventIn(visit);
  const live = await visit.app.events.live.execute(visit.actor, event.id);
  // A refused deed says why, whoever sent it.
  if (live === null && !isAfterDeed(visit.request)) throw redirect(eventHref(event), 302);
  return { event, live: live ?? NOTHING };
}

/** Whether somebody asks for what changes in a session alone, who has the chat. */
export const isWallAlone = ({ url, request }: Pick<Visit, 'url' | 'request'>): boolean =>
  url.searchParams.has(WALL_ALONE) || request.headers.has(WALL_ALONE);

/** The poll that is asked in a session, as far as the viewer may know of it. */
export const pollAsked = (visit: Visit, { pollId }: LiveView): Promise<PollView | null> =>
  pollCalled(visit, pollId);

/**
 * The id of a survey by its address, or by the end of it; null for none. Who runs surveys finds those that ask others too.
 * @param linked the one that is linked already: it stays, whether or not whoever saves the page may know of it
 * @throws what stands beside `survey`
 */
export async function surveyTyped(
  visit: Visit,
  typed: string | undefined,
  linked: SurveyRow['id'] | null,
): Promise<SurveyRow['id'] | null> {
  if (typed === undefined) return null;
  const key = keyTyped(typed);
  if (key === linked) return linked;
  const { surveyPage, surveyDesk } = visit.app.engagement;
  const asked = visit.actor.may('survey.manage')
    ? surveyDesk.execute(visit.actor, key)
    : surveyPage.execute(voterIn(visit), key);
  const { id, state } = await found<Pick<SurveyRow, 'id' | 'state'>>(visit, asked, 'survey');
  if (state === 'draft') throw invalid('survey', 'field.choice');
  return id;
}

async function found<T>(visit: Visit, asked: Promise<T>, field: string): Promise<T> {
  const piece = await asked.catch((refusal: unknown) => {
    if (visit.problemOf(refusal).status >= 500) throw refusal;
    return null;
  });
  if (piece === null) throw invalid(field, 'field.choice');
  return piece;
}

/** @returns whether the link of a session leads to a player that may be shown in its page */
export const isPlayer = (link: string | null, players: readonly string[]): boolean =>
  link !== null && players.includes(new URL(link).origin);
