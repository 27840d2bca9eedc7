import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarFiles } from '#application/events/calendars/calendar-files.port';
import { turnOf } from '#domain/shared/hour-shown-twice';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';

/** Control characters but for line feeds: a lone carriage return ends a line for some readers. */
const CONTROLS = /[^\P{Cc}\n]|[\u2028\u2029]/gu;
const clean = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').replaceAll(CONTROLS, ' ');
/** The library writes names of calendars as they come. */
const onOneLine = (text: string): string => clean(text).replaceAll(/[\n\\;,]+/gu, ' ');

export class IcsFiles implements CalendarFiles {
  constructor(private readonly publicUrl: string) {}

  of(name: string, entries: readonly CalendarEntry[]): string {
    const calendar = ical({
      name: onOneLine(name),
      prodId: { company: 'community', product: 'events', language: 'FR' },
      method: ICalCalendarMethod.PUBLISH,
    });
    const { host } = new URL(this.publicUrl);
    for (const entry of entries) {
      const url = `${this.publicUrl}/evenements/${entry.slug}-${entry.number}`;
      calendar.createEvent({
        id: `${entry.id}@${host}`,
        sequence: entry.sequence,
        summary: clean(entry.title),
        description: clean([entry.summary, ...hoursIn(entry)].join('\n\n')),
        location: placeOf(entry, url),
        url,
        // In UTC, which every calendar shows in the zone of its reader.
        start: entry.startsAt,
        end: entry.endsAt,
        created: entry.createdAt,
        status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
    return `${calendar.toString()}\r\n`;
  }
}

/** In a night of autumn some hours come twice: which of them is meant, in the zone of the event and in figures that every language reads. */
function hoursIn({ startsAt, endsAt, zone }: CalendarEntry): readonly string[] {
  if ([startsAt, endsAt].every((at) => turnOf(at, zone) === null)) return [];
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
    timeZone: zone,
  });
  const [from, until] = [startsAt, endsAt].map((at) => hour.format(at).replace('GMT', 'UTC'));
  return [`${from} – ${until} (${zone})`];
}

/** Where one goes: of an event on the net, to its page, which tells the way in when it is time. */
const placeOf = ({ place, isOnline }: CalendarEntry, url: string): string =>
  [clean(place), ...(isOnline ? [url] : [])].filter((where) => where !== '').join(' – ');
