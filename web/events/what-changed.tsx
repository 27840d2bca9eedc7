import type { ReactNode } from 'react';
import type { GatheringChanged } from '#application/events/gatherings/gatherings.query';
import { type Translate, useT } from '../lib/texts.tsx';
import { dayInZone, hourIn, inZone } from './moments.ts';
import { zoneKey } from './when.tsx';

type Found = GatheringChanged['now'];

/** What is otherwise of an event, each as it was and as it is: of a link, that there is another one. */
export function WhatChanged({ change }: { change: GatheringChanged }): ReactNode {
  const t = useT();
  const { before, now, zone, hasOtherLink } = change;
  const said = {
    title: ({ title }: Found) => title,
    when: (found: Found) => whenIn(found, zone, t),
    where: ({ place, isOnline }: Found) => placeIn(place, isOnline, t),
    seats: ({ capacity }: Found) =>
      capacity === null ? t('events.changed.noBound') : t('events.changed.seatCount', { count: capacity }),
  };
  const differing = (['title', 'when', 'where', 'seats'] as const).filter(
    (what) => said[what](before) !== said[what](now),
  );
  return (
    <ul className="small">
      {differing.map((what) => (
        <li key={what}>
          {t(`events.changed.${what}`)}
          {t('ui.colon')} {said[what](before)} <span aria-hidden="true">→</span>{' '}
          <span className="vh">{t('events.changed.becomes')}</span> <strong>{said[what](now)}</strong>
        </li>
      ))}
      {hasOtherLink && <li>{t('events.changed.link')}</li>}
    </ul>
  );
}

function whenIn({ startsAt, endsAt }: Found, zone: string, t: Translate): string {
  const [begins, ends] = [new Date(startsAt), new Date(endsAt)];
  const moment = (at: Date) => `${inZone(at, 'day', zone, t.locale)}, ${hourIn(at, zone, t)}`;
  const isOneDay = dayInZone(begins, zone) === dayInZone(ends, zone);
  const place = t('events.hourOf', { place: t(zoneKey(zone)) });
  return `${moment(begins)} – ${isOneDay ? hourIn(ends, zone, t) : moment(ends)} (${place})`;
}

function placeIn(place: string, isOnline: boolean, t: Translate): string {
  if (!isOnline) return place;
  return place === '' ? t('events.online') : t('events.changed.alsoOnline', { place });
}
