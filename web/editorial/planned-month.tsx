import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Day } from '../ui/moment.tsx';
import { MonthGrid } from '../ui/month-grid.tsx';
import { Pill } from '../ui/pill.tsx';
import type { Entry, EntryKind } from './planned-days.ts';

/** Each kind has a shape of its own, beside its word. */
const SHAPES: Readonly<Record<EntryKind, IconName>> = {
  note: 'edit',
  announcement: 'bell',
  page: 'list',
  campaign: 'send',
  incident: 'alert',
  event: 'cal',
  poll: 'check',
  survey: 'olist',
  reference: 'bookmark',
  review: 'clock',
  featured: 'pin',
};

/** What a thing is and what happens to it that day. */
function Edge({ entry }: { entry: Entry }) {
  const t = useT();
  return (
    <span className="planned-kind small muted">
      <Icon name={SHAPES[entry.kind]} />
      {t(`editorial.edge.${entry.edge}`, { kind: t(`editorial.kind.${entry.kind}`) })}
    </span>
  );
}

/** What lasts all month, then the month as a table, each thing a link; on a phone, a list of days. @param props.month `2026-12` */
export function PlannedMonth({ month, entries }: { month: string; entries: readonly Entry[] }) {
  const t = useT();
  const name = useFormat().formatMonth(new Date(`${month}-15T12:00:00Z`));
  const lasting = entries.filter(({ edge }) => edge === 'lasts');
  const of = (day: string) => entries.filter((entry) => entry.day === day && entry.edge !== 'lasts');
  return (
    <>
      {lasting.length > 0 && (
        <details className="more-fields">
          <summary>{t('editorial.lasting', { count: lasting.length })}</summary>
          <ul className="list">
            {lasting.map((entry) => (
              <li key={entry.id}>
                <a href={entry.href}>{entry.title}</a> <Edge entry={entry} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <MonthGrid
        month={month}
        today={isoDay(new Date(useNow()))}
        caption={t('editorial.caption', { month: name })}
        inDay={(day) =>
          of(day).length > 0 && (
            <ul className="month__events">
              {of(day).map((entry) => (
                <li key={entry.id}>
                  <Edge entry={entry} />
                  <a href={entry.href}>{entry.title}</a>
                </li>
              ))}
            </ul>
          )
        }
      />
    </>
  );
}

/** The same as a list; what lasts the whole month stands once, before the days. */
export function PlannedList({ caption, entries }: { caption: string; entries: readonly Entry[] }) {
  const t = useT();
  const columns: readonly Column<Entry>[] = [
    {
      label: t('editorial.column.day'),
      cell: ({ day, edge }) => (edge === 'lasts' ? t('editorial.running') : <Day at={`${day}T12:00:00Z`} />),
    },
    {
      label: t('editorial.column.title'),
      header: true,
      cell: ({ href, title }) => <a href={href}>{title}</a>,
    },
    { label: t('editorial.column.kind'), cell: (entry) => <Edge entry={entry} /> },
    {
      label: t('editorial.column.state'),
      cell: ({ state, who }) =>
        state && (
          <>
            <Pill tone={state === 'done' ? 'ok' : 'plain'}>{t(`editorial.state.${state}`)}</Pill> {who}
          </>
        ),
    },
  ];
  return (
    <DataTable
      id="calendrier"
      caption={caption}
      captionHidden
      stacks
      rows={entries.toSorted((one, other) => Number(other.edge === 'lasts') - Number(one.edge === 'lasts'))}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}
