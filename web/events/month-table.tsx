import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { MonthGrid } from '../ui/month-grid.tsx';
import { dayInZone, hourIn } from './moments.ts';

const PARIS = 'Europe/Paris';

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
  const of = (day: string) => events.filter(({ startsAt }) => dayInZone(startsAt, PARIS) === day);
  return (
    <MonthGrid
      month={month}
      caption={t('events.calMonth.caption', { month: name })}
      inDay={(day) => of(day).length > 0 && <DayEvents {...props} events={of(day)} />}
    />
  );
}

function DayEvents({ events, hrefOf, stages }: Omit<Parameters<typeof MonthTable>[0], 'month'>) {
  const t = useT();
  return (
    <ul className="month__events">
      {events.map((event) => (
        <li key={event.id}>
          <a href={hrefOf(event)}>
            {hourIn(event.startsAt, PARIS, t)} {event.title}
          </a>
          {stages.includes(event.stage) && <> {t(`events.stage.${event.stage}`)}</>}
        </li>
      ))}
    </ul>
  );
}
