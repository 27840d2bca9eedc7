import type { ReactNode } from 'react';
import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { dayInZone, inZone } from './moments.ts';

type Lasting = Pick<GatheringRow, 'startsAt' | 'endsAt' | 'zone'>;

const NIGHT_MS = 12 * 3_600_000;

/** The day in large, for the eye, and the last one where it lasts several: the words beside it say the same. */
export function BigDate({ event }: { event: Lasting }): ReactNode {
  const t = useT();
  const { startsAt, zone } = event;
  const written = (at: Date, look: 'date' | 'monthYear' | 'shortDay' | 'wholeMonth' | 'year') =>
    inZone(at, look, zone, t.locale);
  const until = lastDayOf(event);
  if (!until)
    return (
      <p className="bigdate" aria-hidden="true">
        <span className="bigdate__d">{written(startsAt, 'date')}</span>
        <span className="bigdate__m">{written(startsAt, 'monthYear')}</span>
      </p>
    );
  const [month, lastMonth] = [startsAt, until].map((at) => written(at, 'monthYear'));
  const isOfOneYear = written(startsAt, 'year') === written(until, 'year');
  const first = isOfOneYear ? written(startsAt, 'wholeMonth') : month;
  return (
    <p className="bigdate" aria-hidden="true">
      <span className="bigdate__from">{t('events.from')}</span>
      <span className="bigdate__d">{written(startsAt, 'date')}</span>
      <span className="bigdate__m">
        {month !== lastMonth && `${first} `}
        {t('events.untilDay', { day: written(until, 'shortDay') })}
      </span>
    </p>
  );
}

/** What goes on into the night is of its evening. @returns null of an event of one day */
function lastDayOf({ startsAt, endsAt, zone }: Lasting): Date | null {
  // What ends at midnight ends with the day before.
  const last = new Date(endsAt.getTime() - 1);
  const isOfOneDay = dayInZone(startsAt, zone) === dayInZone(last, zone);
  return isOfOneDay || endsAt.getTime() - startsAt.getTime() < NIGHT_MS ? null : last;
}
