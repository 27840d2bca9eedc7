import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { MonthGrid } from '../ui/month-grid.tsx';
import { dayInZone, hourIn } from './moments.ts';
import { headingText } from '../ui/heading-text.ts';

const PARIS = 'Europe/Paris';

type Lasting = Pick<GatheringRow, 'startsAt' | 'endsAt'>;

const firstDay = ({ startsAt }: Lasting): string => dayInZone(startsAt, PARIS);
/** What ends at midnight ends with the day before. */
const lastDay = ({ endsAt }: Lasting): string => dayInZone(new Date(endsAt.getTime() - 1), PARIS);
const isOn = (day: string, event: Lasting): boolean => firstDay(event) <= day && day <= lastDay(event);

/** Those of which at least one day is in the month. @param month `2026-12` */
export const inMonth = <Event extends Lasting>(month: string, events: readonly Event[]): readonly Event[] =>
  events.filter((event) => firstDay(event).slice(0, 7) <= month && month <= lastDay(event).slice(0, 7));

/**
 * Events of a month as a calendar: a table for who sees it, with every event a link; on a phone, a list of days.
 * @param props.month `2026-12`
 * @param props.stages which ways of standing are said beside an event
 */
export function MonthTable(props: {
  month: string;
  events: readonly GatheringRow[];
  hrefOf: (event: GatheringRow) => string;
  stages: readonly GatheringRow['stage'][];
}) {
  const { month, events } = props;
  const t = useT();
  const format = useFormat();
  const name = format.formatMonth(new Date(`${month}-15T12:00:00Z`));
  const of = (day: string) => events.filter((event) => isOn(day, event));
  return (
    <MonthGrid
      month={month}
      caption={t('events.calMonth.caption', { month: name })}
      inDay={(day) => of(day).length > 0 && <DayEvents {...props} day={day} events={of(day)} />}
    />
  );
}

type OfDay = Omit<Parameters<typeof MonthTable>[0], 'month'> & { readonly day: string };

function DayEvents({ day, events, hrefOf, stages }: OfDay) {
  const t = useT();
  return (
    <ul className="month__events">
      {events.map((event) => (
        <li key={event.id}>
          <a href={hrefOf(event)}>
            {firstDay(event) === day ? hourIn(event.startsAt, PARIS, t) : t('events.calMonth.goesOn')}{' '}
            {headingText(event.title)}
          </a>
          {stages.includes(event.stage) && <> {t(`events.stage.${event.stage}`)}</>}
        </li>
      ))}
    </ul>
  );
}
