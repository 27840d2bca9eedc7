import type { AgendaEntry } from '#domain/events/gatherings/gathering-terms';
import { InvalidValue } from '#domain/shared/domain-error';
import type { WallClock } from './wall-clock.port.ts';

/** When an event begins, and whose clocks say so. */
interface Beginning {
  readonly startsAt: Date;
  readonly zone: string;
}

const MINUTE = 60_000;
/** In minutes. */
const DAY = 24 * 60;

/**
 * The agenda of an event on another day: at the same times as clocks show them, and as many days after the first, though clocks may go
 * forward or back in between.
 * @throws InvalidValue beside `agenda` where clocks skip one of them that day
 */
export const agendaOn = (
  wall: WallClock,
  agenda: readonly AgendaEntry[],
  model: Beginning,
  date: Beginning,
): readonly AgendaEntry[] =>
  agenda
    .map(({ minute, title }) => {
      const moment = new Date(model.startsAt.getTime() + minute * MINUTE);
      const days = daysBetween(wall.dayOf(model.startsAt, model.zone), wall.dayOf(moment, model.zone));
      const after =
        shownIn(wall, moment, model.zone) - shownIn(wall, model.startsAt, model.zone) + days * DAY;
      const shown = shownIn(wall, date.startsAt, date.zone) + after;
      const day = after < DAY ? null : 1 + Math.floor(shown / DAY);
      return { minute: minuteOf(wall, timeAt(shown), date, day), title };
    })
    .toSorted((one, other) => one.minute - other.minute);

/** The same, or null where clocks skip a time of it. */
export function agendaWhereShown(...asked: Parameters<typeof agendaOn>): readonly AgendaEntry[] | null {
  try {
    return agendaOn(...asked);
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}

/** What is typed in an agenda, as clocks show it. */
export class AgendaOnClocks {
  constructor(private readonly wall: WallClock) {}

  /**
   * How long after an event began clocks show a time.
   * @param time `14:30`, or `02:30A` and `02:30B` where they show it twice
   * @param day of the event, from 1; null for the first time that clocks show it
   * @throws InvalidValue beside `agenda`
   */
  minuteOf(time: string, beginning: Beginning, day: number | null = null): number {
    return minuteOf(this.wall, time, beginning, day);
  }

  /** Which day of an event it is so many minutes after it began, from 1. */
  dayOf(minute: number, { startsAt, zone }: Beginning): number {
    const moment = new Date(startsAt.getTime() + minute * MINUTE);
    return 1 + daysBetween(this.wall.dayOf(startsAt, zone), this.wall.dayOf(moment, zone));
  }
}

function minuteOf(wall: WallClock, time: string, { startsAt, zone }: Beginning, day: number | null): number {
  const begins = Math.floor(startsAt.getTime() / MINUTE) * MINUTE;
  const moment =
    day === null
      ? wall.next('agenda', time, zone, new Date(begins))
      : wall.instantOf('agenda', dayAfter(wall.dayOf(startsAt, zone), day - 1), time, zone, 'agenda');
  return (moment.getTime() - begins) / MINUTE;
}

const DAY_MS = DAY * MINUTE;
/** As calendars count, whatever clocks do in between. */
const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / DAY_MS;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** In minutes of the day. */
function shownIn(wall: WallClock, at: Date, zone: string): number {
  const [hour, minute] = wall.timeOf(at, zone).slice(0, 5).split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

function timeAt(minutes: number): string {
  const of = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
}
