import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { dayInZone, inZone, weeksOf } from './moments.ts';

const PARIS = 'Europe/Paris';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

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
    <table className="month">
      <caption className="vh">{t('events.calMonth.caption', { month: name })}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {t(`events.calMonth.days.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td
                key={place}
                className={day && of(day).length > 0 ? 'month__day month__day--full' : 'month__day'}
              >
                {day && (
                  <>
                    <time dateTime={day}>
                      <span className="month__weekday">{t(`events.calMonth.days.${DAYS[place]!}`)} </span>
                      {Number(day.slice(8))}
                    </time>
                    <DayEvents {...props} events={of(day)} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayEvents({ events, hrefOf, stages }: Omit<Parameters<typeof MonthTable>[0], 'month'>) {
  const t = useT();
  if (events.length === 0) return null;
  return (
    <ul className="month__events">
      {events.map((event) => (
        <li key={event.id}>
          <a href={hrefOf(event)}>
            {inZone(event.startsAt, 'time', PARIS, t.locale)} {event.title}
          </a>
          {stages.includes(event.stage) && <> {t(`events.stage.${event.stage}`)}</>}
        </li>
      ))}
    </ul>
  );
}
