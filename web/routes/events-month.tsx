import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { dayInZone, inZone, monthAway, monthBounds, weeksOf } from '../events/moments.ts';
import { eventHref, EVENTS, EVENTS_MONTH } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsEvents } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith, queryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

const aMonth = (value: string): string | undefined =>
  /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(value) ? value : undefined;
const PARIS = 'Europe/Paris';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const loader = read('events.list', async (visit) => {
  const { app, actor, url, now } = visit;
  await showsEvents(visit);
  const { mois } = queryOf(url, { mois: aMonth });
  const month = mois ?? isoDay(now).slice(0, 7);
  const { from, until } = monthBounds(month);
  const events = await app.events.gatheringMonth.execute(actor, from, until);
  return {
    month,
    asked: mois ?? null,
    events: events.filter(({ startsAt }) => isoDay(startsAt).startsWith(month)),
  };
});

/** A month as a calendar: a table for who sees it, with every event a link; on a phone, a list of days. */
export default function EventsMonthRoute() {
  const { month, asked, events } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const name = format.formatMonth(new Date(`${month}-15T12:00:00Z`));
  const of = (day: string) => events.filter(({ startsAt }) => dayInZone(startsAt, PARIS) === day);
  const at = (by: number) => hrefWith(EVENTS_MONTH, { mois: monthAway(month, by) });
  return (
    <Main>
      <Head
        title={`${t('events.title')}, ${name}`}
        description={t('events.lead')}
        canonical={asked ? hrefWith(EVENTS_MONTH, { mois: asked }) : EVENTS_MONTH}
        noIndex={asked !== null}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: EVENTS, label: t('events.title') },
          ]}
        />
        <PageHead title={t('events.calMonth.caption', { month: name })}>
          <ButtonLink href={at(-1)}>{t('events.calMonth.previous')}</ButtonLink>
          <ButtonLink href={at(1)}>{t('events.calMonth.next')}</ButtonLink>
        </PageHead>
        {events.length === 0 && <p>{t('events.calMonth.none')}</p>}
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
                        <DayEvents events={of(day)} />
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wrap>
    </Main>
  );
}

function DayEvents({ events }: { events: readonly GatheringRow[] }) {
  const t = useT();
  if (events.length === 0) return null;
  return (
    <ul className="month__events">
      {events.map((event) => (
        <li key={event.id}>
          <a href={eventHref(event)}>
            {inZone(event.startsAt, 'time', PARIS, t.locale)} {event.title}
          </a>
          {event.stage === 'cancelled' && <> {t('events.stage.cancelled')}</>}
        </li>
      ))}
    </ul>
  );
}
