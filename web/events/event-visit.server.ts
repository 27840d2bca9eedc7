import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { AskedTerms, FormInput } from './event-terms.ts';
import type { Visit } from '../lib/gates.server.ts';
import { invalid, nothingHere } from '../lib/outcomes.server.ts';
import { termsOf } from './event-terms.ts';
import { playerAddress } from './player-address.ts';

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

/** What the form says, with its days and times as moments. @throws InvalidValue beside the fields */
export async function termsIn(visit: Visit, input: FormInput): Promise<AskedTerms & { hosts: never[] }> {
  const { wall } = visit.app.events;
  const startsAt = wall.instantOf('from', input.day, input.from, input.zone);
  const lastDay = input.endDay ?? input.day;
  const endsAt = wall.instantOf('until', lastDay, input.until, input.zone, input.endDay ? 'endDay' : 'day');
  const hosts: string[] = [];
  for (const name of input.hosts) {
    const id = await visit.app.members.names.idOf(name);
    if (id === null) throw invalid('hosts', 'events.unknown-host');
    hosts.push(id);
  }
  const terms = termsOf(input, startsAt, endsAt);
  if (terms === null) throw invalid('agenda', 'events.agenda-line');
  const link = playerAddress(terms.link, visit.app.events.players);
  return { ...terms, link, hosts: hosts as never[] };
}
