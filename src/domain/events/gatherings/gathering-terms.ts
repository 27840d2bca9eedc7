import { boundedText } from '../../shared/bounded-text.ts';
import { type Branch, BRANCHES, concernedBranches, isBranch } from '../../shared/branch.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import {
  GATHERING_KINDS,
  GATHERING_LIMITS as LIMITS,
  type GatheringKind,
  type Zone,
  ZONES,
} from './gathering-kind.ts';
import type { ReservedSeats } from './seats.ts';

/** One line of the agenda. */
export interface AgendaEntry {
  /** Minutes after the beginning. */
  readonly minute: number;
  readonly title: string;
}

/** Who may know of it: everybody, members, or the team. */
export const GATHERING_AUDIENCES = ['public', 'members', 'staff'] as const;
export type GatheringAudience = (typeof GATHERING_AUDIENCES)[number];

/** What an organiser says of an event, as it was typed. */
export interface AskedTerms {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** Whose members may come; none where all may. */
  readonly branches: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In whose time it was said, and is said to visitors. */
  readonly zone: string;
  /** Where people meet; empty for an event on the net alone. */
  readonly place: string;
  /** Where members follow it on the net, told to who is registered; empty where there is nothing to follow. */
  readonly link: string;
  /** Null for no bound. */
  readonly capacity: number | null;
  readonly reserved: readonly { readonly branch: string; readonly seats: number }[];
  readonly agenda: readonly AgendaEntry[];
  readonly speakers: readonly string[];
}

export interface GatheringTerms {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  readonly audience: GatheringAudience;
  readonly branches: readonly Branch[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: Zone;
  readonly place: string;
  readonly link: string;
  readonly capacity: number | null;
  readonly reserved: readonly ReservedSeats[];
  readonly agenda: readonly AgendaEntry[];
  readonly speakers: readonly string[];
}

const MINUTE = 60_000;

/** When an event is, and when what in it. */
export type Timetable = Pick<GatheringTerms, 'startsAt' | 'endsAt' | 'agenda'>;

/**
 * @param stands when the event is until now: said again, it is not judged anew, though it was ended before its time
 * @throws InvalidValue, InvalidValues beside the fields
 */
export function judgedTerms(asked: AskedTerms, stands: Timetable | null = null): GatheringTerms {
  const standing = stands && isSaidAgain(asked, stands) ? stands : null;
  const judged = judgedTogether({
    kind: () => chosen('kind', GATHERING_KINDS, asked.kind),
    title: () => gatheringTitle(asked.title),
    summary: () => boundedText('summary', asked.summary, LIMITS.summary),
    audience: () => chosen('audience', GATHERING_AUDIENCES, asked.audience),
    branches: () => concernedBranches(asked.branches),
    period: () => (standing ? { startsAt: standing.startsAt, endsAt: standing.endsAt } : periodOf(asked)),
    zone: () => chosen('zone', ZONES, asked.zone),
    place: () => boundedText('place', asked.place, LIMITS.place),
    link: () => safeLink('link', asked.link),
    capacity: () => capacityOf(asked.capacity),
    reserved: () => reservedOf(asked),
    agenda: () => agendaOf(asked, standing?.agenda ?? []),
    speakers: () => speakersOf(asked.speakers),
  });
  const { period, ...terms } = judged;
  return { ...terms, ...period };
}

/** On one line. @throws InvalidValue beside `title` */
export const gatheringTitle = (raw: string): string =>
  boundedText('title', raw.replaceAll(/\s+/gu, ' '), LIMITS.title);

function chosen<T extends string>(field: string, choices: readonly T[], raw: string): T {
  const found = choices.find((choice) => choice === raw);
  if (!found) throw new InvalidValue(field, 'field.choice');
  return found;
}

/** Forms say both to the minute. */
function isSaidAgain(asked: AskedTerms, stands: Timetable): boolean {
  const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE);
  return (
    minuteOf(asked.startsAt) === minuteOf(stands.startsAt) &&
    minuteOf(asked.endsAt) === minuteOf(stands.endsAt)
  );
}

function periodOf({ startsAt, endsAt }: AskedTerms) {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  if (!(minutes > 0)) throw new InvalidValue('endsAt', 'events.end-before-start');
  if (minutes < LIMITS.minutes.min)
    throw new InvalidValue('endsAt', 'events.too-brief', { minutes: LIMITS.minutes.min });
  if (minutes > LIMITS.minutes.max)
    throw new InvalidValue('endsAt', 'events.too-long', { days: LIMITS.minutes.max / 1440 });
  return { startsAt, endsAt };
}

/** A page of the web, by a safe way; empty for none. @throws InvalidValue beside the field */
export function safeLink(field: string, raw: string): string {
  const text = boundedText(field, raw, { min: 0, max: LIMITS.link.max });
  if (text === '') return '';
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new InvalidValue(field, 'events.not-a-link');
  return new URL(text).href;
}

function capacityOf(raw: number | null): number | null {
  if (raw === null) return null;
  if (!Number.isInteger(raw) || raw < 1 || raw > LIMITS.capacity.max)
    throw new InvalidValue('capacity', 'events.capacity-out-of-bounds', { max: LIMITS.capacity.max });
  return raw;
}

function reservedOf({ reserved, capacity, branches }: AskedTerms): readonly ReservedSeats[] {
  const kept = reserved.filter(({ seats }) => seats !== 0);
  if (kept.length === 0) return [];
  if (capacity === null) throw new InvalidValue('reserved', 'events.reserved-without-capacity');
  const isOdd = ({ branch, seats }: { branch: string; seats: number }) =>
    !isBranch(branch) || !Number.isInteger(seats) || seats < 0;
  if (kept.some(isOdd)) throw new InvalidValue('reserved', 'field.choice');
  if (kept.some(({ branch }) => branches.length > 0 && !branches.includes(branch)))
    throw new InvalidValue('reserved', 'events.reserved-to-others');
  const inOrder = BRANCHES.flatMap((branch) =>
    kept.filter((one) => one.branch === branch),
  ) as ReservedSeats[];
  if (new Set(inOrder.map(({ branch }) => branch)).size !== inOrder.length)
    throw new InvalidValue('reserved', 'field.choice');
  const sum = inOrder.reduce((all, { seats }) => all + seats, 0);
  if (sum > capacity)
    throw new InvalidValue('reserved', 'events.reserved-beyond-capacity', { max: capacity });
  return inOrder;
}

/** @param standing what was planned already of what ended before its time, and stays told */
function agendaOf(
  { agenda, startsAt, endsAt }: AskedTerms,
  standing: readonly AgendaEntry[],
): readonly AgendaEntry[] {
  if (agenda.length > LIMITS.agenda.entries)
    throw new InvalidValue('agenda', 'list.too-long', { max: LIMITS.agenda.entries });
  const length = (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  const entries = agenda.map(({ minute, title }) => ({
    minute,
    title: boundedText('agenda', title.replaceAll(/\s+/gu, ' '), LIMITS.agenda.title),
  }));
  const isWithin = ({ minute }: AgendaEntry) => Number.isInteger(minute) && minute >= 0 && minute < length;
  const isPlanned = ({ minute }: AgendaEntry) => standing.some((entry) => entry.minute === minute);
  const outside = length > 0 ? entries.find((entry) => !isWithin(entry) && !isPlanned(entry)) : undefined;
  if (outside) throw new InvalidValue('agenda', 'events.agenda-beyond-end', { title: outside.title });
  return entries.toSorted((one, other) => one.minute - other.minute);
}

function speakersOf(raw: readonly string[]): readonly string[] {
  if (raw.length > LIMITS.speakers)
    throw new InvalidValue('speakers', 'list.too-long', { max: LIMITS.speakers });
  return raw.map((name) => boundedText('speakers', name.replaceAll(/\s+/gu, ' '), LIMITS.speaker));
}
