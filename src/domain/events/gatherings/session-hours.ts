import { RELEASED_HOURS_BEFORE } from './seats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DOORS_OPEN_BEFORE = HOUR / 4;
/** Sessions run late; what is asked then is still asked in them. */
export const SESSION_LASTS_AFTER = HOUR;

/** From when to when an event takes place, and what that opens and closes around it. */
export class SessionHours {
  constructor(
    readonly startsAt: Date,
    readonly endsAt: Date,
  ) {}

  /** A quarter of an hour before it begins. */
  get doorsOpenAt(): Date {
    return new Date(this.startsAt.getTime() - DOORS_OPEN_BEFORE);
  }

  /** A while after its end. */
  get sessionClosesAt(): Date {
    return new Date(this.endsAt.getTime() + SESSION_LASTS_AFTER);
  }

  get minutes(): number {
    return (this.endsAt.getTime() - this.startsAt.getTime()) / MINUTE;
  }

  /** It began. */
  haveBegunAt(at: Date): boolean {
    return at >= this.startsAt;
  }

  /** It began, and is not over. */
  goOnAt(at: Date): boolean {
    return at > this.startsAt && at < this.endsAt;
  }

  /** When it ends that is over now: on the minute, as forms and pages say it, unless it began within that minute. */
  endedNow(at: Date): Date {
    const minute = new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
    return minute > this.startsAt ? minute : at;
  }

  areOverAt(at: Date): boolean {
    return at >= this.endsAt;
  }

  /** Reserved seats that nobody took are everybody's by then. */
  haveReleasedSeatsAt(at: Date): boolean {
    return this.startsAt.getTime() - at.getTime() <= RELEASED_HOURS_BEFORE * HOUR;
  }
}
