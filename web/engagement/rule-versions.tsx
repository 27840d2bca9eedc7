import type { ReactNode } from 'react';
import type { RuleVersionRow } from '#application/engagement/points/point-rules.query';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';

const CAPS = ['day', 'month', 'post', 'pair'] as const;

/** What a rule said, says and will say, the latest first. */
export function RuleVersions(props: {
  versions: readonly RuleVersionRow[];
  /** Number of the one that holds. */
  holds: number;
  nameOf: (id: string) => ReactNode;
}) {
  const t = useT();
  const { now } = usePage();
  const { formatNumber } = useFormat();
  const stateOf = ({ number, from }: RuleVersionRow) => {
    if (number === props.holds) return t('engage.versions.holds');
    return t(from > now ? 'engage.versions.coming' : 'engage.versions.former');
  };
  const capsOf = ({ caps }: RuleVersionRow) =>
    CAPS.filter((cap) => caps[cap] !== null)
      .map((cap) => t(`points.rules.cap.${cap}`, { cap: caps[cap] ?? 0 }))
      .join(' ');
  return (
    <DataTable
      id="versions"
      caption={t('engage.versions.title')}
      stacks
      rows={props.versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { label: t('engage.versions.number'), header: true, cell: ({ number }) => formatNumber(number) },
        { label: t('engage.versions.state'), cell: stateOf },
        {
          label: t('engage.versions.from'),
          cell: ({ from }) => (from.getTime() === 0 ? t('engage.versions.beginning') : <Day at={from} />),
        },
        { label: t('engage.rules.points'), numeric: true, cell: ({ points }) => formatNumber(points) },
        { label: t('engage.rule.caps'), cell: (version) => capsOf(version) || t('engage.rules.noCap') },
        {
          label: t('engage.versions.why'),
          cell: ({ note, by }) => (
            <>
              {note || t('engage.versions.first')}
              {by !== null && <span className="small muted"> {props.nameOf(by)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
