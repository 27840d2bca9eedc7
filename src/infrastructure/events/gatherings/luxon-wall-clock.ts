import { DateTime, IANAZone } from 'luxon';
import type { WallClock } from '#application/events/gatherings/wall-clock.port';
import { InvalidValue } from '#domain/shared/domain-error';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

export class LuxonWallClock implements WallClock {
  instantOf(field: string, day: string, time: string, zone: string): Date {
    if (!DAY.test(day) || !TIME.test(time)) throw new InvalidValue(field, 'events.not-a-time');
    if (!IANAZone.isValidZone(zone)) throw new InvalidValue('zone', 'field.choice');
    const said = DateTime.fromISO(`${day}T${time}`, { zone });
    if (!said.isValid) throw new InvalidValue(field, 'events.not-a-time');
    // In spring, clocks jump over an hour, and luxon with them.
    if (said.toFormat('HH:mm') !== time) throw new InvalidValue(field, 'events.skipped-hour', { day, time });
    return said.toJSDate();
  }

  later(at: Date, zone: string, step: { readonly weeks: number } | { readonly months: number }): Date {
    return DateTime.fromJSDate(at, { zone }).plus(step).toJSDate();
  }
}
