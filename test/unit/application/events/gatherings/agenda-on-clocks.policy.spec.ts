import { describe, expect, it } from '@jest/globals';
import { agendaOn, agendaWhereShown } from '#application/events/gatherings/agenda-on-clocks.policy';
import { LuxonWallClock } from '#infrastructure/events/gatherings/luxon-wall-clock';

const wall = new LuxonWallClock();
const zone = 'Europe/Paris';
const begins = (day: string, time: string) => ({ startsAt: wall.instantOf('from', day, time, zone), zone });
const shown = ({ startsAt }: { startsAt: Date }, agenda: readonly { minute: number }[]) =>
  agenda.map(({ minute }) => wall.timeOf(new Date(startsAt.getTime() + minute * 60_000), zone));

describe('the agenda of an event on another day', () => {
  const model = begins('2027-10-24', '00:30');
  const agenda = [
    { minute: 0, title: 'Welcome' },
    { minute: 120, title: 'By night' },
    { minute: 210, title: 'Last words' },
  ];

  it.each([
    ['2027-10-31', [0, 120, 270]],
    ['2027-11-07', [0, 120, 210]],
  ])('is at the times that clocks showed, whatever they do in between: %s', (day, minutes) => {
    const moved = agendaOn(wall, agenda, model, begins(day, '00:30'));
    expect(moved.map(({ minute }) => minute)).toEqual(minutes);
    expect(shown(begins(day, '00:30'), moved)).toEqual(['00:30', '02:30', '04:00']);
  });

  it('goes along where it begins at another hour', () => {
    const later = begins('2027-11-07', '10:00');
    expect(shown(later, agendaOn(wall, agenda, model, later))).toEqual(['10:00', '12:00', '13:30']);
  });

  it('is in its order, also where what came after an hour comes before it', () => {
    const night = begins('2027-10-31', '00:30');
    const twice = [
      { minute: 150, title: 'Second' },
      { minute: 120, title: 'First' },
    ];
    const moved = agendaOn(wall, twice, model, night);
    expect(moved.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it('is as many days after the first, whatever clocks do in between', () => {
    const days = [
      { minute: 60, title: 'First day' },
      { minute: 2 * 1440 + 60, title: 'Third day' },
    ];
    const moved = agendaOn(wall, days, begins('2027-05-14', '10:00'), begins('2027-10-30', '09:00'));
    expect(moved.map(({ minute }) => minute)).toEqual([60, 2 * 1440 + 120]);
    expect(shown(begins('2027-10-30', '09:00'), moved)).toEqual(['10:00', '10:00']);
  });

  it('is refused where clocks skip a time of it', () => {
    const night = begins('2027-03-28', '00:30');
    expect(() => agendaOn(wall, agenda, model, night)).toThrow('agenda: events.skipped-hour');
    expect(agendaWhereShown(wall, agenda, model, night)).toBeNull();
  });
});
