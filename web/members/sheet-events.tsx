import type { EngagementSheet, TakenPart } from '#application/engagement/sheets/engagement-sheet.query';
import type { SheetEvent } from '#application/events/sheets/events-sheet.query';
import { eventHref, memberLedgerHref, pollHref, surveyHref } from '../lib/addresses.ts';
import { saidIn } from '../lib/first-words.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';
import { SheetSection } from './sheet-section.tsx';

/** What a member registered to, and whether they came. */
export function EventsOf({ events }: { events: readonly SheetEvent[] }) {
  const t = useT();
  const stateOf = ({ isCancelled, attended, state }: SheetEvent) =>
    t(`sheet.events.states.${isCancelled ? 'off' : attended ? 'attended' : state}`);
  return (
    <SheetSection part="events" title={t('sheet.events.title')} help={t('sheet.events.help')}>
      {events.length === 0 ? (
        <p className="muted">{t('sheet.events.none')}</p>
      ) : (
        <DataTable
          id="inscriptions"
          caption={t('sheet.events.title')}
          captionHidden
          stacks
          rows={events}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('sheet.events.event'),
              header: true,
              cell: (event) => <a href={eventHref(event)}>{event.title}</a>,
            },
            { label: t('sheet.events.on'), cell: ({ startsAt }) => <Day at={startsAt} /> },
            { label: t('sheet.events.state'), cell: stateOf },
          ]}
        />
      )}
    </SheetSection>
  );
}

/** Polls and surveys that a member took part in under their name; never what they answered. */
export function OpinionsOf({ polls, surveys }: Pick<EngagementSheet, 'polls' | 'surveys'>) {
  const t = useT();
  return (
    <SheetSection part="polls" title={t('sheet.polls.title')} help={t('sheet.polls.help')}>
      {polls && <TakenPartIn title={t('sheet.polls.polls')} taken={polls} hrefOf={pollHref} />}
      {surveys && <TakenPartIn title={t('sheet.polls.surveys')} taken={surveys} hrefOf={surveyHref} />}
    </SheetSection>
  );
}

function TakenPartIn(props: {
  title: string;
  taken: readonly TakenPart[];
  hrefOf: (one: TakenPart) => string;
}) {
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <>
      <h3>{props.title}</h3>
      {props.taken.length === 0 && <p className="muted">{t('sheet.polls.none')}</p>}
      <ul className="rows">
        {props.taken.map((one) => (
          <li key={one.id}>
            <a href={props.hrefOf(one)}>{one.title}</a>{' '}
            <span className="small muted">{t('sheet.polls.since', { day: formatDay(one.openedAt) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Points and badges, with the way to their detail. */
export function PointsOf(props: { memberId: string; points: NonNullable<EngagementSheet['points']> }) {
  const { balance, badges } = props.points;
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <SheetSection
      part="points"
      title={t('sheet.points.title')}
      more={{ href: memberLedgerHref(props.memberId), label: t('sheet.points.ledger') }}
    >
      <p>{t('sheet.points.balance', { count: balance })}</p>
      {badges.length === 0 && <p className="muted">{t('sheet.points.none')}</p>}
      <ul>
        {badges.map(({ key, name, nameEn, tier, earnedAt }) => (
          <li key={key}>
            {t('sheet.points.badge', {
              name: saidIn(t, name, nameEn),
              tier: t(`points.badges.tier.${tier}`),
              day: formatDay(earnedAt),
            })}
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
