const HOUR = 3_600_000;
/** Making one costs milliseconds: they are kept, one for each zone. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Which of two times a moment is that clocks show the same: before they go back in autumn, or after. */
export type Turn = 'first' | 'second';

/** @returns null of a moment that clocks of the zone show once, as they do nearly all */
export function turnOf(at: Date, zone: string): Turn | null {
  const format =
    made.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  made.set(zone, format);
  const shown = format.format(at);
  if (format.format(at.getTime() + HOUR) === shown) return 'first';
  return format.format(at.getTime() - HOUR) === shown ? 'second' : null;
}
