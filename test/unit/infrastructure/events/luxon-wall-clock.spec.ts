import { describe, expect, it } from '@jest/globals';
import { LuxonWallClock } from '#infrastructure/events/gatherings/luxon-wall-clock';

const wall = new LuxonWallClock();
const PARIS = 'Europe/Paris';
const at = (day: string, time: string) => wall.instantOf('from', day, time, PARIS);

describe('a time that is typed with a letter', () => {
  it('is one of two where clocks show it twice', () => {
    expect(at('2027-10-31', '02:30A').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(at('2027-10-31', '02:30B').toISOString()).toBe('2027-10-31T01:30:00.000Z');
  });

  it.each(['14:00A', '14:00B'])('is refused beside its field where it comes once: %s', (time) => {
    expect(() => at('2027-10-31', time)).toThrow(
      expect.objectContaining({
        fields: [{ field: 'from', code: 'events.shown-once', details: { day: '2027-10-31', time: '14:00' } }],
      }),
    );
  });
});

describe('when clocks next show a time', () => {
  it.each([
    // Begins, time, when that is.
    ['2027-06-01', '14:00', '14:30', '2027-06-01T12:30:00.000Z'],
    ['2027-06-01', '14:00', '14:00', '2027-06-01T12:00:00.000Z'],
    ['2027-06-01', '23:00', '00:30', '2027-06-01T22:30:00.000Z'],
    // In the night in which they go back, and in the one in which they go forward.
    ['2027-10-31', '01:00', '04:00', '2027-10-31T03:00:00.000Z'],
    ['2027-10-31', '01:00', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '01:00', '02:30B', '2027-10-31T01:30:00.000Z'],
    ['2027-10-31', '02:30B', '02:45', '2027-10-31T01:45:00.000Z'],
    ['2027-10-30', '23:00', '02:30B', '2027-10-31T01:30:00.000Z'],
    ['2027-03-28', '01:00', '04:00', '2027-03-28T02:00:00.000Z'],
  ])('from %s %s, %s', (day, begins, time, moment) => {
    expect(wall.next('agenda', time, PARIS, at(day, begins)).toISOString()).toBe(moment);
  });

  it.each([
    ['2027-03-28', '01:00', '02:30', 'events.skipped-hour'],
    ['2027-10-30', '13:00', '14:00B', 'events.shown-once'],
    ['2027-10-30', '13:00', '25:00', 'events.not-a-time'],
  ])('is refused beside its field: %s from %s, %s', (day, begins, time, code) => {
    expect(() => wall.next('agenda', time, PARIS, at(day, begins))).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'agenda', code })] }),
    );
  });

  it('is a time that is over where a letter says so', () => {
    const begins = at('2027-10-31', '02:30B');
    expect(wall.next('agenda', '02:45A', PARIS, begins).getTime()).toBeLessThan(begins.getTime());
  });
});
