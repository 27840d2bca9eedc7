import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import ical from 'node-ical';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';
import { IcsFiles } from '#infrastructure/events/calendars/ics-files';

const files = new IcsFiles('https://community.example');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '0199eeee-0000-7000-8000-000000000001',
  number: 7,
  slug: 'read-together',
  title: 'Read together',
  summary: 'We read one together.',
  zone: 'Europe/Paris',
  place: '',
  sequence: 2,
  isCancelled: false,
  isOnline: false,
  startsAt: new Date('2027-03-29T10:30:00Z'),
  endsAt: new Date('2027-03-29T11:30:00Z'),
  createdAt: new Date('2027-01-04T09:00:00Z'),
  ...more,
});

/** What both parsers make of a file. */
function read(file: string) {
  const root = new ICAL.Component(ICAL.parse(file));
  const byIcal = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const byNode = Object.values(ical.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT');
  return { root, byIcal, byNode };
}

/** Names of the properties of a file and of its one event, in their order. */
function namesIn(file: string): readonly string[] {
  const { root } = read(file);
  return [root, root.getFirstSubcomponent('vevent')!].flatMap((part) =>
    part.getAllProperties().map(({ name }) => name),
  );
}

describe('a file for calendars', () => {
  it('opens in two parsers at the same moment, on both sides of the change of clocks', () => {
    const winter = entry({
      startsAt: new Date('2027-03-22T11:30:00Z'),
      endsAt: new Date('2027-03-22T12:30:00Z'),
    });
    const summer = entry({ id: '0199eeee-0000-7000-8000-000000000002' });
    const { byIcal, byNode } = read(files.of('Community', [winter, summer]));
    const moments = ['2027-03-22T11:30:00.000Z', '2027-03-29T10:30:00.000Z'];
    expect(byIcal.map((one) => one.startDate.toJSDate().toISOString())).toEqual(moments);
    expect(byNode.map((one) => (one as { start: Date }).start.toISOString())).toEqual(moments);
    expect(byIcal[0]!.uid).toBe('0199eeee-0000-7000-8000-000000000001@community.example');
  });

  it('keeps its name and counts on when the event moves, and says that it is cancelled', () => {
    const { byIcal, root } = read(files.of('Community', [entry({ sequence: 5, isCancelled: true })]));
    expect([byIcal[0]!.uid.split('@')[0], byIcal[0]!.sequence]).toEqual([entry().id, 5]);
    expect(root.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('says which of two hours is meant where clocks of its zone show it twice, and nothing of others', () => {
    const described = (more: Partial<CalendarEntry>) =>
      read(files.of('Community', [entry(more)])).byIcal[0]!.description;
    const night = { startsAt: new Date('2027-10-31T00:30:00Z'), endsAt: new Date('2027-10-31T02:30:00Z') };
    expect(described(night)).toBe('We read one together.\n\n02:30 UTC+2 – 03:30 UTC+1 (Europe/Paris)');
    expect(described({ ...night, zone: 'Indian/Reunion' })).toBe('We read one together.');
    expect(described({})).toBe('We read one together.');
  });

  it('says where to go: to its page, of an event on the net', () => {
    const placeOf = (more: Partial<CalendarEntry>) => {
      const { byIcal, byNode } = read(files.of('Community', [entry(more)]));
      expect((byNode[0] as { location?: string }).location).toBe(byIcal[0]!.location);
      return byIcal[0]!.location;
    };
    const page = 'https://community.example/evenements/read-together-7';
    expect(placeOf({ isOnline: true })).toBe(page);
    expect(placeOf({ isOnline: true, place: 'Lyon, room 4' })).toBe(`Lyon, room 4 – ${page}`);
    expect(placeOf({ place: 'Lyon, room 4' })).toBe('Lyon, room 4');
  });

  /** What calendars, and what reads lines, may take for the end of one. */
  const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c', '\\n', '\r\n '];
  const INJECTED = [
    'ATTENDEE:mailto:who@example.org',
    'END:VEVENT{}BEGIN:VEVENT{}UID:other',
    'BEGIN:VALARM{}ACTION:AUDIO{}TRIGGER:PT0S{}END:VALARM',
    'RRULE:FREQ=SECONDLY',
    'ATTACH;FMTTYPE=text/html:https://evil.example/x',
    'END:VCALENDAR{}BEGIN:VCALENDAR',
  ];
  const HOSTILE = BREAKS.flatMap((end) =>
    INJECTED.map((lines) => `Title${end}${lines.replaceAll('{}', end)}${end}X-EVIL:1`),
  );
  const ODD = [
    'Title; with, all \\ of: them "quoted"',
    'Title\u2028X-EVIL:1\u0085\u0000\u000b',
    'é'.repeat(160),
    '👩🏽‍🎨'.repeat(40),
    ' END:VCALENDAR',
  ];
  /** Of an event of which nothing was said but words. */
  const OWN_NAMES = namesIn(files.of('Community', [entry({ place: 'Here' })]));

  it('is tried with sixty payloads at least', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60);
  });

  it.each([...HOSTILE, ...ODD])('takes %j for words and nothing else', (hostile) => {
    const said = { title: hostile, summary: hostile, place: hostile };
    const file = files.of(hostile, [entry(said)]);
    const { byIcal, byNode, root } = read(file);
    expect([byIcal.length, byNode.length, root.getAllSubcomponents().length]).toEqual([1, 1, 1]);
    expect(namesIn(file)).toEqual(OWN_NAMES);
    expect(byIcal[0]!.uid).toBe(`${entry().id}@community.example`);
    expect(byIcal[0]!.component.getAllSubcomponents()).toEqual([]);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
