import type { AgendaEntry } from '#domain/events/gatherings/gathering-terms';
import { InvalidValue } from '#domain/shared/domain-error';
import type { WallClock } from './wall-clock.port.ts';

/** When an event begins, and whose clocks say so. */
interface Beginning {
  readonly startsAt: Date;
  readonly zone: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60;

/**
 * The agenda of an event on another day: at the same times as clocks show them, though they may go forward or back in between.
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
      const after = shownIn(wall, moment, model.zone) - shownIn(wall, model.startsAt, model.zone);
      const time = timeAt(shownIn(wall, date.startsAt, date.zone) + after);
      return { minute: minuteOf(wall, time, date), title };
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
   * @throws InvalidValue beside `agenda`
   */
  minuteOf(time: string, beginning: Beginning): number {
    return minuteOf(this.wall, time, beginning);
  }
}

function minuteOf(wall: WallClock, time: string, { startsAt, zone }: Beginning): number {
  const begins = Math.floor(startsAt.getTime() / MINUTE) * MINUTE;
  return (wall.next('agenda', time, zone, new Date(begins)).getTime() - begins) / MINUTE;
}

/** In minutes of the day. */
function shownIn(wall: WallClock, at: Date, zone: string): number {
  const [hour, minute] = wall.timeOf(at, zone).slice(0, 5).split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

function timeAt(minutes: number): string {
  const of = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
}
