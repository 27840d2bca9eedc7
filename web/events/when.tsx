import { createElement, type ReactNode } from 'react';
import { ZONES } from '#application/events/limits';
import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { Exactly } from '../ui/moment.tsx';
import { dayInZone, hourIn, hourTwice, inZone } from './moments.ts';

type Timed = Pick<GatheringRow, 'startsAt' | 'endsAt' | 'zone'>;

/** Months in which most clocks that go back do, counted from 0. */
const CLOCKS_GO_BACK: readonly number[] = [3, 9, 10];
export const zoneKey = (zone: string) => `events.zone.${zone as (typeof ZONES)[number]}` as const;

/** From when to when, in the zone of the event; browsers of another zone add their own hour. */
export function When({ event }: { event: Timed }): ReactNode {
  const t = useT();
  const { startsAt, endsAt, zone } = event;
  const sameDay = dayInZone(startsAt, zone) === dayInZone(endsAt, zone);
  const [begins, ends] = [startsAt, endsAt].map((at) => hourIn(at, zone, t));
  return (
    <>
      <time dateTime={startsAt.toISOString()}>
        {inZone(startsAt, 'day', zone, t.locale)}, {begins}
      </time>
      {' – '}
      <time dateTime={endsAt.toISOString()}>
        {sameDay ? ends : `${inZone(endsAt, 'day', zone, t.locale)}, ${ends}`}
      </time>{' '}
      <span className="muted">({t('events.hourOf', { place: t(zoneKey(zone)) })})</span>
      {createElement('own-hour', {
        'data-at': startsAt.toISOString(),
        'data-zone': zone,
        'data-words': t('events.yourHour', { hour: '{hour}' }),
        ...(CLOCKS_GO_BACK.includes(startsAt.getUTCMonth()) && {
          'data-first': hourTwice('{hour}', 'first', t),
          'data-second': hourTwice('{hour}', 'second', t),
        }),
      })}
    </>
  );
}

/** When it begins, in lists of the team: as clocks of its zone show it, which is named where it is not that of Paris. */
export function Begins({ event }: { event: Timed }): ReactNode {
  const t = useT();
  const { startsAt, zone } = event;
  if (zone === 'Europe/Paris') return <Exactly at={startsAt} />;
  return (
    <>
      <time dateTime={startsAt.toISOString()}>
        {inZone(startsAt, 'shortDay', zone, t.locale)}, {hourIn(startsAt, zone, t)}
      </time>{' '}
      <span className="muted">({t('events.hourOf', { place: t(zoneKey(zone)) })})</span>
    </>
  );
}

/** The same beginning, as clocks overseas show it. */
export function OverseasTimes({ event }: { event: Timed }): ReactNode {
  const t = useT();
  const { startsAt } = event;
  return (
    <details className="disclose">
      <summary>{t('events.elsewhere')}</summary>
      <table className="table">
        <caption className="vh">{t('events.elsewhere')}</caption>
        <tbody>
          {ZONES.filter((zone) => zone !== event.zone).map((zone) => (
            <tr key={zone}>
              <th scope="row">{t(zoneKey(zone))}</th>
              <td className="num">
                {inZone(startsAt, 'weekday', zone, t.locale)} {hourIn(startsAt, zone, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The day as a leaf of a calendar, for lists. */
export function CalendarLeaf({ event }: { event: Timed }): ReactNode {
  const t = useT();
  const { startsAt, zone } = event;
  return (
    <p className="leaf" aria-hidden="true">
      <span>{inZone(startsAt, 'weekday', zone, t.locale)}</span>
      <b>{inZone(startsAt, 'date', zone, t.locale)}</b>
      <span>{inZone(startsAt, 'month', zone, t.locale)}</span>
    </p>
  );
}
