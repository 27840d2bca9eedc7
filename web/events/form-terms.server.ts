import { BRANCHES } from '#application/community/limits';
import { GATHERING_LIMITS } from '#application/events/limits';
import type { PlanGatheringCommand } from '#application/events/gatherings/plan-gathering';
import type { Visit } from '../lib/gates.server.ts';
import type { Refusals } from '../lib/refusals.server.ts';
import { agendaTyped, type FormInput } from './event-terms.ts';
import { playerAddress } from './player-address.ts';

type Asked = Omit<PlanGatheringCommand, 'actor' | 'repeat' | 'refused'>;

const MINUTE = 60_000;

/**
 * What the form says, with its days and times as moments. What cannot be read goes to the refusals, and something that is beyond
 * reproach stands in its place, so that all the rest is judged beside it.
 * @param refusals with the fields that are refused already, and missing in what was typed
 */
export async function termsIn(visit: Visit, input: FormInput, refusals: Refusals): Promise<Asked> {
  const period = periodIn(visit, input, refusals);
  const agenda = agendaIn(visit, input, period, refusals);
  const hosts = await hostsIn(visit, input.hosts ?? [], refusals);
  const { kind = '', title = '', summary = '', body = '', audience = '', zone = '' } = input;
  const { branches = [], speakers = [], place = '', link = '', capacity = null } = input;
  return {
    kind,
    title,
    summary,
    body,
    audience,
    zone,
    branches,
    speakers,
    place,
    capacity,
    agenda,
    startsAt: period.startsAt,
    endsAt: period.endsAt,
    link: playerAddress(link, visit.app.events.players),
    // How many are kept depends on how many there are, and for whom.
    reserved: refusals.spare('capacity', 'branches', 'reserved') ? reservedIn(input.reserved ?? []) : [],
    hosts,
    ...(input.agreed !== undefined && { agreed: input.agreed }),
  };
}

const reservedIn = (seats: readonly string[]) =>
  BRANCHES.map((branch, at) => ({ branch, seats: Number(seats[at] || 0) }));

/** From when to when; of what is not known, a time that is long enough for all that may be said of it. */
function periodIn({ app, now }: Visit, input: FormInput, refusals: Refusals) {
  const { day = '', from = '', until = '', endDay } = input;
  const zone: string = input.zone ?? '';
  const { wall } = app.events;
  const startsAt = refusals.spare('day', 'from', 'zone')
    ? refusals.heard(() => wall.instantOf('from', day, from, zone))
    : null;
  const endsAt = refusals.spare('day', 'until', 'endDay', 'zone')
    ? refusals.heard(() => wall.instantOf('until', endDay ?? day, until, zone, endDay ? 'endDay' : 'day'))
    : null;
  const begins = startsAt ?? now;
  if (startsAt && endsAt) return { startsAt, endsAt, isKnown: true };
  const ends = new Date(begins.getTime() + GATHERING_LIMITS.minutes.max * MINUTE);
  return { startsAt: begins, endsAt: ends, isKnown: startsAt !== null };
}

function agendaIn(
  { app }: Visit,
  { agenda = [], ...input }: FormInput,
  { startsAt, isKnown }: { readonly startsAt: Date; readonly isKnown: boolean },
  refusals: Refusals,
) {
  const zone: string = input.zone ?? '';
  const typed = agendaTyped(agenda);
  if (typed === null) refusals.add('agenda', 'events.agenda-line');
  const entries = refusals.heard(() =>
    (typed ?? []).map(({ day, time, title }) => ({
      title,
      minute: isKnown ? app.events.agendaOnClocks.minuteOf(time, { startsAt, zone }, day) : 0,
    })),
  );
  return entries ?? [];
}

async function hostsIn({ app }: Visit, names: readonly string[], refusals: Refusals) {
  const ids = await Promise.all(names.map((name) => app.members.names.idOf(name)));
  if (ids.includes(null)) refusals.add('hosts', 'events.unknown-host');
  return ids.flatMap((id) => id ?? []);
}
