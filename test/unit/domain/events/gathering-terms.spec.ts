import { describe, expect, it } from '@jest/globals';
import { type AskedTerms, judgedTerms } from '#domain/events/gatherings/gathering-terms';

const asked = (more: Partial<AskedTerms> = {}): AskedTerms => ({
  kind: 'webinar',
  title: 'Read a statement together',
  summary: 'We read one together.',
  audience: 'public',
  branches: [],
  zone: 'Europe/Paris',
  place: '',
  link: '',
  capacity: null,
  reserved: [],
  agenda: [],
  speakers: [],
  startsAt: new Date('2027-03-29T10:30:00Z'),
  endsAt: new Date('2027-03-29T11:30:00Z'),
  ...more,
});

describe('what an organiser says of an event', () => {
  it.each<[string, Partial<AskedTerms>]>([
    ['events.end-before-start', { endsAt: new Date('2027-03-29T10:30:00Z') }],
    ['events.end-before-start', { endsAt: new Date('2027-03-29T09:30:00Z') }],
    ['events.end-before-start', { endsAt: new Date(Number.NaN) }],
    ['events.too-brief', { endsAt: new Date('2027-03-29T10:31:00Z') }],
    ['events.capacity-out-of-bounds', { capacity: 0 }],
    ['events.capacity-out-of-bounds', { capacity: 2.5 }],
    ['events.reserved-beyond-capacity', { capacity: 2, reserved: [{ branch: 'music', seats: 3 }] }],
    ['events.reserved-without-capacity', { reserved: [{ branch: 'music', seats: 3 }] }],
    ['events.not-a-link', { link: 'javascript:alert(1)' }],
    ['events.not-a-link', { link: 'http://visio.example.org/x' }],
    ['field.choice', { zone: 'Mars/Olympus' }],
  ])('is refused with %s: %j', (code, more) => {
    expect(() => judgedTerms(asked(more))).toThrow(code);
  });

  it('says which line of the agenda falls outside of it', () => {
    const agenda = [
      { minute: 0, title: 'Welcome' },
      { minute: 60, title: 'Farewell' },
    ];
    expect(() => judgedTerms(asked({ agenda }))).toThrow(
      expect.objectContaining({ code: 'events.agenda-beyond-end', details: { title: 'Farewell' } }),
    );
  });

  describe('that was ended before its time', () => {
    const agenda = [{ minute: 50, title: 'What is left' }];
    const stands = {
      startsAt: new Date('2027-03-29T10:30:00Z'),
      endsAt: new Date('2027-03-29T10:35:20Z'),
      agenda,
    };
    const said = { endsAt: new Date('2027-03-29T10:35:00Z'), agenda };

    it('may be said again with when it ended and all that was planned', () => {
      const { endsAt, agenda: kept } = judgedTerms(asked(said), stands);
      expect([endsAt, kept]).toEqual([stands.endsAt, agenda]);
    });

    it('is judged as any other where it is said to end at another time, or with more in its agenda', () => {
      const later = { ...said, endsAt: new Date('2027-03-29T10:36:00Z') };
      expect(() => judgedTerms(asked(later), stands)).toThrow('events.too-brief');
      const more = [...agenda, { minute: 55, title: 'And more' }];
      expect(() => judgedTerms(asked({ ...said, agenda: more }), stands)).toThrow('events.agenda-beyond-end');
    });
  });

  it.each(['A title\r\nBcc: who@example.org', 'A title\nSubject: other', 'A title\u2028Subject: other'])(
    'has a title of one line, which no header of a mail can be added by: %j',
    (title) => {
      const line = judgedTerms(asked({ title })).title;
      expect(line).not.toMatch(/[\r\n\u2028\u2029]/u);
      expect(line.startsWith('A title ')).toBe(true);
    },
  );
});
