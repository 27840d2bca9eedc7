import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A month as a table of weeks; on a phone, a list of the days that hold something.
 * @param props.month `2026-12`
 * @param props.today marked and named where it is told, `2026-12-31`
 * @param props.inDay what stands in a day, `2026-12-31`; nothing where it is empty
 */
export function MonthGrid(props: {
  month: string;
  caption: string;
  today?: string;
  inDay: (day: string) => ReactNode;
}) {
  const t = useT();
  return (
    <table className="month">
      <caption className="vh">{props.caption}</caption>
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
        {weeksOf(props.month).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => {
              const held = day && props.inDay(day);
              const isToday = day !== null && day === props.today;
              return (
                <td
                  key={place}
                  className={classesOf(Boolean(held), isToday)}
                  aria-current={isToday ? 'date' : undefined}
                >
                  {day && (
                    <>
                      <time dateTime={day}>
                        <span className="month__weekday">{t(`events.calMonth.days.${DAYS[place]!}`)} </span>
                        {Number(day.slice(8))}
                      </time>
                      {isToday && <strong className="month__today">{t('events.calMonth.today')}</strong>}
                      {held}
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classesOf = (isFull: boolean, isToday: boolean): string =>
  ['month__day', isFull && 'month__day--full', isToday && 'month__day--today'].filter(Boolean).join(' ');

/** The days of a month in weeks that begin on Monday; null where the week is of another month. @param month `2026-12` */
function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const [year, of] = month.split('-').map(Number) as [number, number];
  const length = new Date(Date.UTC(year, of, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, of - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from({ length }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) => cells[week * 7 + at] ?? null),
  );
}
