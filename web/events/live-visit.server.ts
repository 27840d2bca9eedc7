import { redirect } from '@remix-run/node';
import type { LiveView } from '#application/events/questions/live.query';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { eventHref } from '../lib/addresses.ts';
import { isAfterDeed, type Visit } from '../lib/gates.server.ts';
import { eventIn } from './event-visit.server.ts';

const NOTHING: LiveView = { questions: [], more: 0, hands: [], place: null };

/** A session as one who takes part in it sees it; who has no seat is shown where seats are taken. */
export async function sessionIn(visit: Visit): Promise<{ event: GatheringView; live: LiveView }> {
  const event = await eventIn(visit);
  const live = await visit.app.events.live.execute(visit.actor, event.id);
  // A refused deed says why, whoever sent it.
  if (live === null && !isAfterDeed(visit.request)) throw redirect(eventHref(event), 302);
  return { event, live: live ?? NOTHING };
}

/** @returns whether the link of a session leads to a player that may be shown in its page */
export const isPlayer = (link: string | null, players: readonly string[]): boolean =>
  link !== null && players.includes(new URL(link).origin);
