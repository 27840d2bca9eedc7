import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { eventHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { Heading, type HeadingLevel } from '../ui/section-head.tsx';
import { CardCover } from './event-cover.tsx';
import { CalendarLeaf, When } from './when.tsx';
import { headingText } from '../ui/heading-text.ts';

const TONES: Readonly<Record<GatheringRow['stage'], PillTone>> = {
  draft: 'plain',
  open: 'ok',
  full: 'warn',
  live: 'brand',
  ended: 'plain',
  cancelled: 'danger',
};

/** How an event stands. */
export function StagePill({ stage }: Pick<GatheringRow, 'stage'>) {
  const t = useT();
  return <Pill tone={TONES[stage]}>{t(`events.stage.${stage}`)}</Pill>;
}

/** Events as a list: the day, then what it is, where, for whom. */
export function EventRows({ events, level = 2 }: { events: readonly GatheringRow[]; level?: HeadingLevel }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('events.list')}>
      {events.map((event) => (
        <li key={event.id} className={event.cover ? 'event-row event-row--pictured' : 'event-row'}>
          <CalendarLeaf event={event} />
          {event.cover && <CardCover cover={event.cover} />}
          <div>
            <Heading level={level} className="h-m">
              <a href={eventHref(event)} {...written}>
                {headingText(event.title)}
              </a>
            </Heading>
            <p className="topic__meta">
              <StagePill stage={event.stage} />
              {event.registration && (
                <Pill tone="brand" icon="check">
                  {t(`events.own.${event.registration}`)}
                </Pill>
              )}
              {event.hasReplay && <Pill icon="eye">{t('events.replay')}</Pill>}
              <span>{t(`events.kind.${event.kind}`)}</span>
              <span>{event.place === '' ? t('events.online') : event.place}</span>
              {event.branches.map((branch) => (
                <span key={branch}>{branchName(branch, t)}</span>
              ))}
              {event.stage === 'open' && event.free !== null && (event.free > 0 || event.kept === 0) && (
                <span>{t('events.free', { count: event.free })}</span>
              )}
              {event.kept > 0 && (event.stage === 'open' || event.stage === 'full') && (
                <span>{t('events.kept', { count: event.kept })}</span>
              )}
            </p>
            <p className="event-row__when">
              <When event={event} />
            </p>
            <p className="muted" {...written}>
              {event.summary}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
