import type { ActivityRow } from '#application/community/members/member-activity.query';
import type { SheetMonth } from '#application/community/sheets/member-sheet.query';
import { StepChart } from '../insights/step-chart.tsx';
import { postAnchor, topicHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';
import { SheetSection } from './sheet-section.tsx';

/** What a member wrote: drawn month by month with its table, then the latest texts with what became of them. */
export function ActivityOf(props: {
  months: readonly SheetMonth[];
  wrote: readonly ActivityRow[];
  allHref: string;
}) {
  const { months, wrote } = props;
  const t = useT();
  const { formatMonth, formatMonthShort, formatNumber } = useFormat();
  const stateOf = ({ accepted, wrote: what, topic }: ActivityRow) => {
    if (accepted) return t('sheet.activity.states.accepted');
    if (what === 'reply' || topic.kind !== 'question') return '—';
    return t(topic.solved ? 'sheet.activity.states.solved' : 'sheet.activity.states.open');
  };
  return (
    <SheetSection
      part="activity"
      title={t('sheet.activity.title')}
      more={{ href: props.allHref, label: t('sheet.activity.all') }}
    >
      <StepChart
        id="activite"
        label={t('sheet.activity.chart')}
        unit="count"
        steps={months.map(({ month, opened, replies }) => ({
          key: month,
          when: formatMonthShort(`${month}-15T12:00:00Z`),
          value: opened + replies,
        }))}
      />
      <details className="disclose">
        <summary>{t('sheet.activity.table')}</summary>
        <DataTable
          id="par-mois"
          caption={t('sheet.activity.table')}
          captionHidden
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            {
              label: t('sheet.activity.month'),
              header: true,
              cell: ({ month }) => formatMonth(`${month}-15T12:00:00Z`),
            },
            { label: t('sheet.activity.opened'), numeric: true, cell: ({ opened }) => formatNumber(opened) },
            {
              label: t('sheet.activity.replies'),
              numeric: true,
              cell: ({ replies }) => formatNumber(replies),
            },
          ]}
        />
      </details>
      <h3>{t('sheet.activity.latest')}</h3>
      {wrote.length === 0 ? (
        <p className="muted">{t('sheet.activity.nothing')}</p>
      ) : (
        <DataTable
          id="derniers-messages"
          caption={t('sheet.activity.latest')}
          captionHidden
          stacks
          rows={wrote}
          rowKey={({ postId }) => postId}
          columns={[
            {
              label: t('sheet.activity.what'),
              header: true,
              cell: (row) => <a href={hrefOf(row)}>{row.topic.title}</a>,
            },
            {
              label: t('sheet.activity.kind'),
              cell: (row) => t(`sheet.activity.kinds.${row.wrote}`),
            },
            { label: t('sheet.activity.state'), cell: stateOf },
            {
              label: t('sheet.activity.helped'),
              numeric: true,
              cell: ({ helpfulCount }) => formatNumber(helpfulCount),
            },
            { label: t('sheet.activity.on'), cell: ({ postedAt }) => <Day at={postedAt} /> },
          ]}
        />
      )}
    </SheetSection>
  );
}

const hrefOf = ({ wrote, topic, page, postId }: ActivityRow): string =>
  wrote === 'topic' ? topicHref(topic) : `${topicHref(topic, page)}#${postAnchor(postId)}`;
