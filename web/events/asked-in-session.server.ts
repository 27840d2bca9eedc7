import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { Visit } from '../lib/gates.server.ts';
import { topicsOf } from './taken-up.server.ts';
import { wallUntil } from './wall-until.ts';

/** What was asked in a session that is over, for who took part in it; null for others and where nothing was. */
export async function askedIn(visit: Visit, event: GatheringView) {
  const { app, actor } = visit;
  if (actor.memberId === null) return null;
  const live = await app.events.live.execute(actor, event.id);
  if (live === null || live.questions.length === 0) return null;
  const askers = [...new Set(live.questions.map(({ authorId }) => authorId))];
  return {
    live,
    isOpen: visit.now <= wallUntil(event),
    names: await app.members.names.of(askers),
    far: await app.members.distances.folded(actor, askers),
    topics: await topicsOf(visit, live.questions),
  };
}
