import { firstAsOrdinal } from '#application/shared/day-words';
import type { ToldPiece } from '#application/community/notifications/piece-notices.port';
import type {
  Occasion,
  OccasionChanged,
  OccasionFound,
} from '#application/community/published/pieces-said.api';
import { turnOf } from '#domain/shared/hour-shown-twice';
import { oneLine } from '#domain/shared/one-line';
import { zoneOfRegion } from '#domain/community/members/region';
import type { LetterSayings } from './words.ts';

/** What kind of letter tells of it, to whom. */
export interface OccasionReader {
  readonly language: 'fr' | 'en';
  /** Where they live, as far as they say it. */
  readonly region?: string | null;
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const DAY = 24 * 60 * 60 * 1000;
const A_QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
const FRAME = 'news-event-frame';

/** The texts that name a day and an hour may say these; empty of what is no occasion. */
export const NO_MOMENT = {
  when: '',
  day: '',
  from: '',
  near: 'unknown',
  inDays: '',
  soon: '',
  changes: 'none',
} as const;

/** When something takes place, as the clock of its reader shows it, and how many of their days from now. */
export function momentOf(words: LetterSayings, occasion: Occasion, reader: OccasionReader, now: Date) {
  const clock = clockOf(words, reader);
  const begins = clock.at(occasion.startsAt);
  const inDays = clock.daysTo(occasion.startsAt, now);
  return {
    when: whenOf(words, occasion, clock),
    day: begins.day,
    from: begins.hour,
    inDays,
    near: nearnessOf(occasion, now),
    soon: inDays.charAt(0).toUpperCase() + inDays.slice(1),
    changes: occasion.changed === null ? 'none' : 'told',
  };
}

const nearnessOf = (
  { reason, startsAt, endsAt }: Occasion,
  now: Date,
): 'cancelled' | 'over' | 'live' | 'known' =>
  reason !== '' ? 'cancelled' : endsAt <= now ? 'over' : startsAt <= now ? 'live' : 'known';

/** What is true until an event begins, or asks for what cannot be done any more once it has. */
const PASSING: readonly string[] = ['in-a-week', 'in-a-day', 'at-once', 'offered', 'waiting'];
/** Says of an event where it stands in time: in how many days it is, that it began, that it is over. */
const WHERE_IT_STANDS = 'in-a-day';

/**
 * What a piece was told as, as it holds now, which may be long after: an event may have begun or be called off, or have been moved after its
 * last reminder, which then says how near it is as the earlier ones do.
 */
export function asItHolds(
  piece: ToldPiece | null,
  occasion: Occasion | null | undefined,
  now: Date,
): ToldPiece | null {
  if (!piece || !occasion || !PASSING.includes(piece.state ?? '')) return piece;
  if (occasion.reason !== '') return { ...piece, state: 'cancelled' };
  const left = occasion.startsAt.getTime() - now.getTime();
  const isFar = piece.state === 'at-once' && left > A_QUARTER_OF_AN_HOUR;
  return left <= 0 || isFar ? { ...piece, state: WHERE_IT_STANDS } : piece;
}

/** What is otherwise since it was told of before: as it was, and as it is. */
export function changeLines(
  words: LetterSayings,
  changed: OccasionChanged | null,
  reader: OccasionReader,
): readonly string[] {
  if (changed === null) return [];
  const clock = clockOf(words, reader);
  const lineOf = (
    name: 'changedTitle' | 'changedWhen' | 'changedWhere' | 'changedSeats',
    said: (found: OccasionFound) => string,
  ) => {
    const [before, now] = [said(changed.before), said(changed.now)];
    return before === now ? [] : [words.say(FRAME, name, { before, now })];
  };
  return [
    ...lineOf('changedTitle', ({ title }) => oneLine(title)),
    ...lineOf('changedWhen', (found) => whenOf(words, found, clock)),
    ...lineOf('changedWhere', ({ place, isOnline }) =>
      words.say(FRAME, 'place', { place: oneLine(place), online: onlineAt(place, isOnline) }),
    ),
    ...(changed.hasOtherLink ? [words.say(FRAME, 'changedLink')] : []),
    ...lineOf('changedSeats', ({ capacity }) =>
      words.say(FRAME, 'seats', { count: capacity ?? 0, bounded: capacity === null ? 'no' : 'yes' }),
    ),
  ];
}

const onlineAt = (place: string, isOnline: boolean): 'both' | 'yes' | 'no' =>
  !isOnline ? 'no' : place === '' ? 'yes' : 'both';

function whenOf(
  words: LetterSayings,
  { startsAt, endsAt }: Pick<OccasionFound, 'startsAt' | 'endsAt'>,
  clock: ReturnType<typeof clockOf>,
): string {
  const [begins, ends] = [clock.at(startsAt), clock.at(endsAt)];
  return words.say(FRAME, 'when', {
    day: begins.day,
    from: begins.hour,
    endDay: ends.day,
    until: ends.hour,
    zone: clock.zone,
    days: begins.day === ends.day ? 'one' : 'several',
  });
}

/** Why it does not take place, until when a seat is kept, where it is. */
export function occasionLines(
  words: LetterSayings,
  { place, isOnline, hasSeat, offeredUntil, reason }: Occasion,
  reader: OccasionReader,
): readonly string[] {
  const clock = clockOf(words, reader);
  // The page gives the link to nobody else.
  const alone = hasSeat && reason === '' ? 'yes' : 'later';
  const online = !isOnline ? 'no' : place === '' ? alone : 'both';
  return [
    ...(reason === '' ? [] : [words.say(FRAME, 'reason', { reason: oneLine(reason) })]),
    ...(offeredUntil ? [words.say(FRAME, 'offer', { ...clock.at(offeredUntil), zone: clock.zone })] : []),
    words.say(FRAME, 'where', { online, place: oneLine(place) }),
  ];
}

/** The clock that a reader lives by. */
function clockOf(words: LetterSayings, { language, region = null }: OccasionReader) {
  const timeZone = zoneOfRegion(region);
  const look = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone });
  const days = look({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone });
  const startOf = (at: Date): number => Date.parse(isoDay.format(at));
  const hours = look({ hour: '2-digit', minute: '2-digit' });
  const dayOf = (at: Date) => firstAsOrdinal(LOCALES[language], days.format(at));
  const hourOf = (at: Date): string => {
    const [hour, turn] = [hours.format(at), turnOf(at, timeZone)];
    return turn === null ? hour : words.say(FRAME, 'twice', { hour, turn });
  };
  return {
    /** As texts tell zones apart. */
    zone: timeZone.slice(timeZone.indexOf('/') + 1),
    /** In calendar days, as "tomorrow" is meant. */
    daysTo: (at: Date, now: Date) => relative.format(Math.round((startOf(at) - startOf(now)) / DAY), 'day'),
    at: (at: Date) => ({ day: dayOf(at), hour: hourOf(at) }),
  };
}
