import { createEvents, type EventAttributes } from 'ics';
import type { CalendarFiles } from '#application/events/calendars/calendar-files.port';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';

/** A lone carriage return ends a line for some readers, and nothing that we say needs one. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F\u2028\u2029]/gu;
const clean = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').replaceAll(CONTROLS, ' ');

type Moment = [number, number, number, number, number];
const momentOf = (at: Date): Moment => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
];

export class IcsFiles implements CalendarFiles {
  constructor(private readonly publicUrl: string) {}

  of(name: string, entries: readonly CalendarEntry[]): string {
    const { error, value } = createEvents(
      entries.map((entry) => this.eventOf(entry)),
      { calName: clean(name), productId: 'community', method: 'PUBLISH' },
    );
    if (error || !value) throw error ?? new Error('No calendar file was made');
    return value;
  }

  private eventOf(entry: CalendarEntry): EventAttributes {
    const { host } = new URL(this.publicUrl);
    return {
      uid: `${entry.id}@${host}`,
      sequence: entry.sequence,
      title: clean(entry.title),
      description: clean(entry.summary),
      ...(entry.place !== '' && { location: clean(entry.place) }),
      url: `${this.publicUrl}/evenements/${entry.slug}-${entry.number}`,
      start: momentOf(entry.startsAt),
      startInputType: 'utc',
      startOutputType: 'utc',
      end: momentOf(entry.endsAt),
      endInputType: 'utc',
      endOutputType: 'utc',
      created: momentOf(entry.createdAt),
      status: entry.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    };
  }
}
