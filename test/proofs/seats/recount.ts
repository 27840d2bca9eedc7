import type { RacedEvent } from './hall.ts';
import type { Step } from './history.ts';

/** The place of one member, as the last step left it. */
interface Place {
  readonly turn: number;
  readonly state: string;
  readonly pool: string | null;
  readonly branches: readonly string[];
}

export interface Recount {
  readonly transactions: number;
  /** Seats that were offered to who waited. */
  readonly promotions: number;
  /** Seats that became somebody's, once each time. */
  readonly confirmations: number;
  /** Seats that went to who waited while the event took place: part of the confirmations. */
  readonly given: number;
  /** The most seats that were ever somebody's beyond those that there were. */
  readonly wrong: readonly string[];
}

/**
 * Goes through what happened to an event, transaction by transaction, by rules written a second time: never a seat too many,
 * neither in all nor of a branch; nobody waits while a seat is free for them; whoever is promoted waits longest of those who
 * may have the seat; nobody who comes sits down before them. Seats are offered before an event begins, and given from then on.
 */
export function recount(event: RacedEvent, steps: readonly Step[]): Recount {
  const places = new Map<string, Place>();
  const wrong: string[] = [];
  let { capacity } = event;
  let [promotions, confirmations, given, transactions, lastTurn] = [0, 0, 0, 0, 0];
  for (const own of byTransaction(steps)) {
    const before = new Map(places);
    transactions += 1;
    for (const step of own) {
      if (step.member === null) capacity = step.capacity!;
      else places.set(step.member, step as Place);
    }
    const moved = own.flatMap(({ member }) => (member === null ? [] : [member]));
    for (const member of new Set(moved)) {
      const [was, is] = [before.get(member), places.get(member)!];
      const isNew = was === undefined || was.state === 'cancelled' || was.turn !== is.turn;
      const comes = isNew && is.state !== 'cancelled';
      if (comes && is.turn <= lastTurn) wrong.push(`turn ${is.turn} was given after ${lastTurn}`);
      if (comes) lastTurn = is.turn;
      const waited = was?.state === 'waiting';
      const [isOffered, isGiven] = [waited && is.state === 'offered', waited && is.state === 'confirmed'];
      if (isGiven && !event.isOn) wrong.push('a seat was taken that nobody offered');
      if (isOffered && event.isOn) wrong.push('a seat was offered of an event that takes place');
      if (isOffered) promotions += 1;
      if (isGiven) given += 1;
      if (was?.state !== 'confirmed' && is.state === 'confirmed') confirmations += 1;
      if (isOffered || isGiven || (comes && is.pool !== null))
        wrong.push(...passedOver(member, is, before, places));
    }
    wrong.push(...overfull(places, capacity, event), ...leftWaiting(places, capacity, event));
  }
  return { transactions, promotions, confirmations, given, wrong };
}

function byTransaction(steps: readonly Step[]): readonly Step[][] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) groups.set(step.transaction, [...(groups.get(step.transaction) ?? []), step]);
  return [...groups.values()];
}

const mayHave = (place: Place, pool: string): boolean => pool === 'open' || place.branches.includes(pool);

/** Those who waited before, with a lower turn, for the same seat, and wait still. */
function passedOver(
  member: string,
  { pool, turn }: Place,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): string[] {
  return [...before].flatMap(([other, was]) => {
    const waits = other !== member && was.state === 'waiting' && after.get(other)!.state === 'waiting';
    return waits && was.turn < turn && mayHave(was, pool!)
      ? [`turn ${turn} got a seat (${pool}) before turn ${was.turn}`]
      : [];
  });
}

const takenOf = (places: ReadonlyMap<string, Place>, pool: string): number =>
  [...places.values()].filter((place) => place.pool === pool).length;

/** How many may sit on seats of everybody: all of them once it takes place. */
const openTo = (capacity: number, { reserved, isOn }: RacedEvent): number =>
  isOn ? capacity : capacity - Object.values(reserved).reduce((sum, seats) => sum + seats, 0);

function overfull(places: ReadonlyMap<string, Place>, capacity: number, event: RacedEvent): string[] {
  const all = [...places.values()].filter(({ pool }) => pool !== null).length;
  const open = takenOf(places, 'open');
  return [
    ...(all > capacity ? [`${all} seats of ${capacity} were taken`] : []),
    ...(open > openTo(capacity, event) ? [`${open} seats of everybody, of ${openTo(capacity, event)}`] : []),
    ...Object.entries(event.reserved).flatMap(([branch, seats]) => {
      const taken = takenOf(places, branch);
      return taken > seats ? [`${taken} seats for ${branch}, of ${seats}`] : [];
    }),
  ];
}

/** A seat that is free while somebody waits who may have it is lost to them. */
function leftWaiting(places: ReadonlyMap<string, Place>, capacity: number, event: RacedEvent): string[] {
  const waiting = [...places.values()].filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return [];
  const seated = [...places.values()].filter(({ pool }) => pool !== null).length;
  const open = event.isOn ? seated : takenOf(places, 'open');
  const reserved = event.isOn ? [] : Object.entries(event.reserved);
  const free = [
    ...(open < openTo(capacity, event) ? ['open'] : []),
    ...reserved.flatMap(([branch, seats]) => (takenOf(places, branch) < seats ? [branch] : [])),
  ];
  return free.flatMap((pool) =>
    waiting.some((place) => mayHave(place, pool)) ? [`a seat (${pool}) was free while somebody waited`] : [],
  );
}
