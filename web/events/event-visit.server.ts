import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The number at the end of the address. */
const NUMBERED = /^(?:[a-z0-9-]+-)?([1-9]\d{0,8})$/;

/** The event of this address, as its viewer sees it. @throws GatheringNotFound */
export function eventIn({ app, actor, params, viewer }: Visit): Promise<GatheringView> {
  const number = NUMBERED.exec(params['address'] ?? '')?.[1];
  if (!number) throw nothingHere('events.gathering-not-found');
  return app.events.gatheringPage.execute(actor, number, viewer.member?.branches);
}

/** Who would come. */
export const attendeeOf = ({ actor, viewer }: Visit) => ({ actor, branches: viewer.member?.branches ?? [] });
