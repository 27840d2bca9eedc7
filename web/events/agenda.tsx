import { Fragment, type ReactNode } from 'react';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { momentOf } from './event-terms.ts';
import { dayInZone, hourIn, inZone } from './moments.ts';

type Planned = Pick<GatheringView, 'agenda' | 'startsAt' | 'zone'>;
interface Day {
  readonly day: string;
  readonly entries: { readonly at: Date; readonly title: string }[];
}

/** What happens when; under the name of each day where it is not all on the first. */
export function Agenda({ event }: { event: Planned }): ReactNode {
  const t = useT();
  const { startsAt, zone } = event;
  const days = daysOf(event);
  const areNamed = days.some(({ day }) => day !== dayInZone(startsAt, zone));
  return days.map(({ day, entries }) => (
    <Fragment key={day}>
      {areNamed && <h3 className="agenda__day">{inZone(entries[0]!.at, 'day', zone, t.locale)}</h3>}
      <ol className="agenda">
        {entries.map(({ at, title }, index) => (
          <li key={index}>
            <time dateTime={at.toISOString()}>{hourIn(at, zone, t)}</time>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </Fragment>
  ));
}

function daysOf({ agenda, startsAt, zone }: Planned): readonly Day[] {
  const days: Day[] = [];
  for (const { minute, title } of agenda) {
    const at = momentOf(startsAt, minute);
    const day = dayInZone(at, zone);
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] });
    days.at(-1)!.entries.push({ at, title });
  }
  return days;
}
