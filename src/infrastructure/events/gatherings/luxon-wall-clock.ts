import { DateTime, IANAZone } from 'luxon';
import type { WallClock } from '#application/events/gatherings/wall-clock.port';
import { InvalidValue } from '#domain/shared/domain-error';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = 60_000;
const TIME = /^(\d{2}:\d{2})([AB]?)$/;

export class LuxonWallClock implements WallClock {
  instantOf(field: string, day: string, time: string, zone: string, dayField = 'day'): Date {
    if (!DAY.test(day) || !DateTime.fromISO(day).isValid)
      throw new InvalidValue(dayField, 'events.not-a-day');
    return momentsOf(field, day, typedTime(field, time), zone)[0]!.toJSDate();
  }

  next(field: string, time: string, zone: string, from: Date): Date {
    const typed = typedTime(field, time);
    const first = DateTime.fromJSDate(from, { zone });
    const [today, tomorrow] = [first, first.plus({ days: 1 })].map((day) => day.toFormat('yyyy-MM-dd')) as [
      string,
      string,
    ];
    const isOver = turnsOf(DateTime.fromISO(`${today}T${typed.shown}`, { zone })).every(
      (turn) => turn < first,
    );
    const moments = momentsOf(field, isOver ? tomorrow : today, typed, zone);
    return (moments.find((moment) => moment >= first) ?? moments[0]!).toJSDate();
  }

  timeOf(at: Date, zone: string): string {
    const shown = DateTime.fromJSDate(at, { zone });
    const [first] = turnsOf(shown);
    return `${shown.toFormat('HH:mm')}${shown.offset === first!.offset ? '' : 'B'}`;
  }

  later(
    field: string,
    at: Date,
    zone: string,
    step: { readonly weeks: number } | { readonly months: number },
  ): Date {
    const first = DateTime.fromJSDate(at, { zone });
    const day = first.startOf('day').plus(step).toFormat('yyyy-MM-dd');
    const minute = this.instantOf(field, day, first.toFormat('HH:mm'), zone);
    return new Date(minute.getTime() + (at.getTime() % MINUTE));
  }

  dayOf(at: Date, zone: string): string {
    return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
  }
}

interface TypedTime {
  readonly shown: string;
  /** Which of two times is meant, where it comes twice. */
  readonly turn: string;
}

function typedTime(field: string, time: string): TypedTime {
  const [, shown, turn = ''] = TIME.exec(time) ?? [];
  if (shown === undefined) throw new InvalidValue(field, 'events.not-a-time');
  return { shown, turn };
}

/** When clocks show that on a day, in order: twice at most. */
function momentsOf(
  field: string,
  day: string,
  { shown, turn }: TypedTime,
  zone: string,
): readonly DateTime[] {
  if (!IANAZone.isValidZone(zone)) throw new InvalidValue('zone', 'field.choice');
  const said = DateTime.fromISO(`${day}T${shown}`, { zone });
  if (!said.isValid) throw new InvalidValue(field, 'events.not-a-time');
  // In spring, clocks jump over an hour, and luxon with them.
  if (said.toFormat('HH:mm') !== shown)
    throw new InvalidValue(field, 'events.skipped-hour', { day, time: shown });
  const turns = turnsOf(said);
  if (turn === '') return turns;
  if (turns.length === 1) throw new InvalidValue(field, 'events.shown-once', { day, time: shown });
  return [turns[turn === 'A' ? 0 : 1]!];
}

/** In autumn, clocks show an hour twice: when they show it, in order. */
const turnsOf = (shown: DateTime): readonly DateTime[] =>
  shown.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
